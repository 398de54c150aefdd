// SPDX-License-Identifier: EPL-2.0
package rbcast.tasks.generate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import rbcast.algorithm.system.SystemModel;
import rbcast.dsl.Document;
import rbcast.promela.StandaloneModel;
import rbcast.tasks.InputException;
import rbcast.tasks.verify.Scope;
import rbcast.tasks.verify.VerificationRequest;

/**
 * A standalone PROMELA model that plain {@code spin -run} verifies.
 *
 * @param fileName of letters, digits, {@code _}, {@code -} and {@code .} only
 * @param text PROMELA
 */
public record GeneratedModel(String fileName, String text) {

    /**
     * The models of the single systems that the {@code verify} blocks of a document name, in the order of the text.
     *
     * @throws InputException if they name none, or an algorithm is beyond what a model takes
     */
    public static List<GeneratedModel> of(Document document) throws InputException {
        List<GeneratedModel> models = new ArrayList<>();
        for (VerificationRequest request : VerificationRequest.of(document)) {
            if (request.scope() instanceof Scope.One one) {
                models.add(of(request, one.system()));
            }
        }
        if (models.isEmpty()) {
            throw new InputException(document.fileName()
                    + ": no verify block names a system to make a model for; add one");
        }
        return List.copyOf(models);
    }

    static GeneratedModel of(VerificationRequest request, SystemModel system) throws InputException {
        Optional<String> obstacle = StandaloneModel.obstacle(request.algorithm(), system);
        if (obstacle.isPresent()) {
            throw new InputException("%s:%d: %s".formatted(request.file(), request.line(), obstacle.get()));
        }
        return of(StandaloneModel.of(request.algorithm(), system, request.properties()));
    }

    /** The same model, which names its file in its own text, under another name. */
    GeneratedModel withFileName(String name) {
        return new GeneratedModel(name, text.replace(fileName, name));
    }

    private static GeneratedModel of(StandaloneModel model) {
        return new GeneratedModel(model.fileName(), model.text());
    }
}
