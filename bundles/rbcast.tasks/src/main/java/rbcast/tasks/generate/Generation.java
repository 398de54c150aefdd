// SPDX-License-Identifier: EPL-2.0
package rbcast.tasks.generate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import rbcast.tasks.InputException;
import rbcast.tasks.verify.Scope;
import rbcast.tasks.verify.VerificationRequest;

/**
 * Models of many algorithms, perhaps from many files, for one folder.
 *
 * @param models no two of the same file name
 * @param obstacles why others could not be made, each in a sentence that begins with the place
 */
public record Generation(List<GeneratedModel> models, List<String> obstacles) {

    public Generation {
        models = List.copyOf(models);
        obstacles = List.copyOf(obstacles);
    }

    /** The models of the requests about single systems, in their order; equal ones are one, others get a number. */
    public static Generation of(List<VerificationRequest> requests) {
        Map<String, GeneratedModel> models = new LinkedHashMap<>();
        List<String> obstacles = new ArrayList<>();
        for (VerificationRequest request : requests) {
            if (request.scope() instanceof Scope.One one) {
                try {
                    add(GeneratedModel.of(request, one.system()), models);
                } catch (InputException beyondBounds) {
                    obstacles.add(beyondBounds.getMessage());
                }
            }
        }
        return new Generation(List.copyOf(models.values()), obstacles);
    }

    private static void add(GeneratedModel model, Map<String, GeneratedModel> models) {
        GeneratedModel named = model;
        for (int number = 2; !models.getOrDefault(named.fileName(), named).equals(named); number++) {
            named = model.withFileName(model.fileName().replaceFirst("\\.pml$", "-" + number + ".pml"));
        }
        models.put(named.fileName(), named);
    }
}
