// SPDX-License-Identifier: EPL-2.0
package rbcast.algorithm.specification;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import rbcast.algorithm.system.Property;
import rbcast.algorithm.system.SystemModel;

/**
 * What a synthesised algorithm has to achieve: all properties in all systems.
 *
 * @param systems where the algorithm has to be correct
 * @param generalSystems further systems, those of every N and F that meet a condition; with {@code systems} at least
 *        one
 * @param properties what it has to guarantee, at least one
 */
public record Goal(List<SystemModel> systems, List<Resilience> generalSystems, Set<Property> properties) {

    /** @throws IllegalArgumentException without a system or without a property; its message can be shown to a user */
    public Goal {
        systems = List.copyOf(systems);
        generalSystems = List.copyOf(generalSystems);
        EnumSet<Property> ordered = EnumSet.noneOf(Property.class);
        ordered.addAll(properties);
        properties = Collections.unmodifiableSet(ordered);
        if (systems.isEmpty() && generalSystems.isEmpty()) {
            throw new IllegalArgumentException("a synthesis needs at least one system");
        }
        if (properties.isEmpty()) {
            throw new IllegalArgumentException("a synthesis needs at least one property");
        }
    }

    /** The properties that are usual in some of the systems. */
    public static Set<Property> usualProperties(Collection<SystemModel> systems,
            Collection<Resilience> generalSystems) {
        Set<Property> usual = Property.usual(systems);
        generalSystems.forEach(each -> usual.addAll(each.usualProperties()));
        return usual;
    }
}
