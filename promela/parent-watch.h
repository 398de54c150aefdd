/* SPDX-License-Identifier: EPL-2.0 */
/*
 * A verifier whose starter was killed would search on for nobody, for hours perhaps. So whoever starts it names himself
 * by his process id in the variable RBCAST_STARTER, and from time to time the verifier looks whether that one is still
 * its parent. Started by hand, without the variable, it does not look.
 */
static void exit_if_orphaned(void)
{
    static long starter = -1, calls;
    if (starter < 0) {
        const char *number = getenv("RBCAST_STARTER");
        starter = number ? atol(number) : 0;
    }
    if (starter > 0 && calls++ % 1000 == 0 && getppid() != starter) {
        _exit(4);
    }
}
