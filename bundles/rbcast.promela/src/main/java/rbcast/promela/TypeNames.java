// SPDX-License-Identifier: EPL-2.0
package rbcast.promela;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import rbcast.algorithm.MessageType;

/**
 * Names of message types in a model. A type keeps its name unless PROMELA, the preprocessor or the rest of the model
 * uses it for something else; then underscores follow it: {@code init_}.
 */
final class TypeNames {

    private static final Pattern WORD = Pattern.compile("[A-Za-z_][A-Za-z_0-9]*");

    /** Words of PROMELA, and what C compilers define without being asked. */
    private static final Set<String> RESERVED = Set.of("active", "assert", "atomic", "bit", "bool", "break", "byte",
            "c_code", "c_decl", "c_expr", "c_state", "c_track", "chan", "d_step", "D_proctype", "defined", "do", "else",
            "empty", "enabled", "eval", "false", "fi", "for", "full", "get_priority", "goto", "hidden", "if", "in",
            "init", "inline", "int", "len", "local", "ltl", "mtype", "nempty", "never", "nfull", "notrace", "np_",
            "nr_pr", "od", "of", "pc_value", "pid", "print", "printf", "printm", "priority", "proctype", "provided",
            "return", "run", "select", "set_priority", "short", "show", "skip", "sorted", "STDIN", "timeout", "trace",
            "true", "typedef", "unless", "unsigned", "xr", "xs", "i386", "linux", "unix", "vax", "sun", "mips",
            "always", "eventually", "until", "weakuntil", "stronguntil", "release", "next", "implies", "equivalent");

    private final Map<MessageType, String> names = new LinkedHashMap<>();

    /**
     * Names for types.
     *
     * @param model the rest of the model: none of its words becomes a name
     */
    TypeNames(List<MessageType> types, String model) {
        Set<String> taken = new HashSet<>(RESERVED);
        for (Matcher word = WORD.matcher(model); word.find();) {
            taken.add(word.group());
        }
        types.stream().filter(type -> isFree(type.name(), taken)).forEach(type -> {
            names.put(type, type.name());
            taken.add(type.name());
        });
        for (MessageType type : types) {
            names.computeIfAbsent(type, missing -> fresh(missing.name(), taken));
        }
    }

    String of(MessageType type) {
        return names.get(type);
    }

    /** Compilers keep names with two underscores in front, or one and a capital letter, for themselves. */
    private static boolean isFree(String name, Set<String> taken) {
        return !taken.contains(name) && !name.startsWith("_");
    }

    private static String fresh(String name, Set<String> taken) {
        String candidate = name.startsWith("_") ? "type" + name : name + "_";
        while (!taken.add(candidate)) {
            candidate += "_";
        }
        return candidate;
    }
}
