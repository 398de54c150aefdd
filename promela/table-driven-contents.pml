/* SPDX-License-Identifier: EPL-2.0 */
/*
 * table-driven.pml for systems with several contents, and for algorithms with conditions on the broadcaster.
 */
#define CONTENTS "table-driven-contents.h"
#include "table-driven.pml"
