// SPDX-License-Identifier: EPL-2.0
package rbcast.cli;

import java.util.Optional;

import picocli.CommandLine.Option;

import rbcast.tasks.Equipment;

/** The options that say which programs a verification uses. */
final class ToolOptions {

    @Option(names = "--spin", paramLabel = "PATH",
            description = "the Spin to use: a file, or a name on the PATH; RBCAST_SPIN, or spin, if not given")
    private String spin;

    @Option(names = "--compiler", paramLabel = "PATH",
            description = "the C compiler likewise; RBCAST_CC, or gcc, cc, clang, if not given")
    private String compiler;

    /** What the options say. */
    Equipment equipment() {
        return new Equipment(Optional.ofNullable(spin), Optional.ofNullable(compiler), Optional.empty());
    }
}
