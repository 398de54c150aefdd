package rbcast.dsl.parsing;

import org.eclipse.xtext.conversion.IValueConverterService;
import org.eclipse.xtext.nodemodel.INode;

/** Every value in a syntax tree is the text that stands for it: numbers are as long as people write them. */
public class PlainValues implements IValueConverterService {

    @Override
    public Object toValue(String text, String rule, INode node) {
        return text;
    }

    @Override
    public String toString(Object value, String rule) {
        return value.toString();
    }
}
