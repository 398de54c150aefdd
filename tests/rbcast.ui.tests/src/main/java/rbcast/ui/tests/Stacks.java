// SPDX-License-Identifier: EPL-2.0
package rbcast.ui.tests;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a thread was seen to do, as a tree: in how many of the looks a method was on its stack, below its callers. */
final class Stacks {

    /** What is seen less often than in one look of so many is left out. */
    private static final int SHARE = 8;
    private static final String INDENT = "  ";

    private final String frame;
    private final Map<String, Stacks> below = new LinkedHashMap<>();
    private int looks;

    private Stacks(String frame) {
        this.frame = frame;
    }

    /** The tree of these stacks; methods that are always there together stand in one line. */
    static String of(List<StackTraceElement[]> stacks) {
        Stacks root = new Stacks("");
        stacks.forEach(root::add);
        StringBuilder told = new StringBuilder();
        root.below.values().forEach(each -> each.tell(told, INDENT, stacks.size()));
        return told.toString();
    }

    private void add(StackTraceElement[] stack) {
        Stacks place = this;
        for (int index = stack.length - 1; index >= 0; index--) {
            StackTraceElement frame = stack[index];
            String type = frame.getClassName();
            place = place.below.computeIfAbsent(type.substring(type.lastIndexOf('.') + 1) + "." + frame.getMethodName(),
                    Stacks::new);
            place.looks++;
        }
    }

    private void tell(StringBuilder told, String indent, int all) {
        if (looks * SHARE < all) {
            return;
        }
        told.append(indent).append(looks).append(' ').append(frame);
        Stacks last = this;
        while (last.below.size() == 1 && last.below.values().iterator().next().looks == looks) {
            last = last.below.values().iterator().next();
            told.append(" > ").append(last.frame);
        }
        told.append(System.lineSeparator());
        last.below.values().forEach(each -> each.tell(told, indent + INDENT, all));
    }
}
