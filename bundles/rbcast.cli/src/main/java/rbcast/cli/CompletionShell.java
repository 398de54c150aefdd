// SPDX-License-Identifier: EPL-2.0
package rbcast.cli;

import picocli.AutoComplete;
import picocli.CommandLine;

/** The shells that complete commands and options; named as users write them. */
public enum CompletionShell {

    /** Also to be sourced by a start file, or put where bash-completion looks. */
    bash {
        @Override
        public String script(CommandLine rbcast) {
            // it is read by a shell, and no program of its own
            return AutoComplete.bash(rbcast.getCommandName(), rbcast).replaceFirst("\\A#!.*\\R", "");
        }
    },

    /** Reads the script of bash, which says so to it; also to be put on the {@code fpath} as {@code _rbcast}. */
    zsh {
        @Override
        public String script(CommandLine rbcast) {
            String name = rbcast.getCommandName();
            // zsh has no compopt; what it would set is a nicety
            return """
                    #compdef %s
                    (( $+functions[compopt] )) || compopt() { :; }
                    """.formatted(name) + bash.script(rbcast) + """
                    # found on the fpath, this file is a function, called for the first word to complete
                    [[ ${funcstack[1]:-} != _%1$s ]] || _bash_complete -o default -F _complete_%1$s
                    """.formatted(name);
        }
    },

    /** Also to be put where fish looks for completions. */
    fish {
        @Override
        public String script(CommandLine rbcast) {
            return FishCompletion.of(rbcast);
        }
    };

    /**
     * The script for this shell.
     *
     * @param rbcast all commands
     */
    public abstract String script(CommandLine rbcast);
}
