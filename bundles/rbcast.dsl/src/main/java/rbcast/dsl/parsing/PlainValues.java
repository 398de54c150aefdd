// SPDX-License-Identifier: EPL-2.0
package rbcast.dsl.parsing;

import org.eclipse.xtext.conversion.IValueConverterService;
import org.eclipse.xtext.nodemodel.INode;

/**
 * Every value in a syntax tree is the text that stands for it: numbers are as long as people write them. Blanks and
 * comments inside a number or a hyphenated name, which reach this class as one blank, are no part of it.
 */
public class PlainValues implements IValueConverterService {

    /** The one kind of value that has several words. */
    private static final String QUANTITY = "Quantity";

    @Override
    public Object toValue(String text, String rule, INode node) {
        return text == null || rule.endsWith(QUANTITY) ? text : text.replaceAll("\\s+", "");
    }

    @Override
    public String toString(Object value, String rule) {
        return value.toString();
    }
}
