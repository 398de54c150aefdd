// SPDX-License-Identifier: EPL-2.0
package rbcast.dsl.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;

import rbcast.algorithm.specification.Verification;
import rbcast.dsl.Position;
import rbcast.dsl.VerificationBlock;
import rbcast.dsl.ast.AstPackage.Literals;
import rbcast.dsl.ast.Definition;
import rbcast.dsl.ast.ExpectationLine;
import rbcast.dsl.ast.Model;
import rbcast.dsl.ast.VerifyDefinition;

/**
 * Reads a text without syntax errors whose verifications come in pieces. It finds what {@link ModelReader} finds in the
 * whole text, in the same order, but keeps nothing of the syntax trees of the pieces.
 */
public final class PiecewiseReader {

    /** Where the parts of a syntax tree stand in the whole text. */
    @FunctionalInterface
    public interface Places {
        /** The position of an element, or of a part of it if the feature is not null. */
        Position of(EObject element, EStructuralFeature feature);
    }

    private final ModelReader reader = new ModelReader();
    private final List<VerificationBlock> verifications = new ArrayList<>();
    private final List<Definition> definitions;
    private List<ReadCampaign> campaigns = List.of();
    private Block block;

    /** Reads all algorithms and syntheses of the text. */
    public PiecewiseReader(Model withoutVerifications) {
        definitions = withoutVerifications.getDefinitions();
        reader.readAlgorithmsAndSyntheses(definitions);
    }

    /**
     * Reads the next piece.
     *
     * @param piece consists of verifications
     * @param continues whether its first one goes on with the last one of the piece before
     * @param open whether the next piece goes on with its last one
     */
    public void read(Model piece, boolean continues, boolean open, Places places) {
        for (Definition definition : piece.getDefinitions()) {
            VerifyDefinition verification = (VerifyDefinition) definition;
            if (continues && definition == piece.getDefinitions().get(0)) {
                block.goOn(verification, places);
            } else {
                end();
                block = new Block(verification, places);
            }
        }
        if (!open) {
            end();
        }
    }

    private void end() {
        if (block != null) {
            block.end().ifPresent(verifications::add);
            block = null;
        }
    }

    /** To be called when everything has been read: notes what is odd about the algorithms, and reads campaigns. */
    public void finish() {
        List<Verification> all = verifications.stream().map(VerificationBlock::verification).toList();
        reader.warn(all);
        campaigns = reader.readCampaigns(definitions, all);
    }

    /** There are none before all is finished. */
    public List<ReadCampaign> campaigns() {
        return campaigns;
    }

    /** What has been found since it was last asked for. */
    public List<Problem> takeProblems() {
        return reader.problems().take();
    }

    public List<ReadAlgorithm> algorithms() {
        return reader.algorithms();
    }

    public List<ReadSynthesis> syntheses() {
        return reader.syntheses();
    }

    /** Those that were read to their ends and have no errors, in the order of the text. */
    public List<VerificationBlock> verifications() {
        return List.copyOf(verifications);
    }

    /** A verification that is being read. */
    private final class Block {
        private final VerificationReader lines;
        private final Position name;
        private final Optional<ReadAlgorithm> algorithm;
        private final List<Position> expectations = new ArrayList<>();
        private final List<Position> generalExpectations = new ArrayList<>();

        Block(VerifyDefinition definition, Places places) {
            lines = reader.begin(definition);
            name = places.of(definition, Literals.VERIFY_DEFINITION__ALGORITHM);
            algorithm = reader.algorithm(definition);
            keepPositions(places);
        }

        void goOn(VerifyDefinition part, Places places) {
            lines.goOn(part);
            keepPositions(places);
        }

        private void keepPositions(Places places) {
            for (ExpectationLine line : lines.takeLines()) {
                expectations.add(places.of(line, null));
            }
            for (ExpectationLine line : lines.takeGeneralLines()) {
                generalExpectations.add(places.of(line, null));
            }
        }

        Optional<VerificationBlock> end() {
            Optional<Verification> verification = lines.end(algorithm);
            return verification.map(read -> new VerificationBlock(read, name, expectations, generalExpectations));
        }
    }
}
