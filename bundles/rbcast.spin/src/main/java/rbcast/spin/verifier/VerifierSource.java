// SPDX-License-Identifier: EPL-2.0
package rbcast.spin.verifier;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import rbcast.spin.process.Tool;
import rbcast.text.TextResource;

/**
 * Everything that determines a compiled verifier.
 *
 * @param model file name of the model
 * @param texts every source file by its name, the model among them
 * @param spinOptions what Spin gets besides {@code -a} and the model
 * @param compilerOptions what the compiler gets besides the files
 */
public record VerifierSource(String model, Map<String, String> texts, List<String> spinOptions,
        List<String> compilerOptions) {

    /** Twice as fast to compile as -O2, and all but as fast to run. */
    private static final String OPTIMISED = "-O1";
    /** Plain exhaustive search for safety properties; one process, so there are no independent ones to reduce. */
    private static final List<String> EXHAUSTIVE = List.of("-DSAFETY", "-DNOREDUCE", "-DNOFAIR");

    public VerifierSource {
        texts = Map.copyOf(texts);
        spinOptions = List.copyOf(spinOptions);
        compilerOptions = List.copyOf(compilerOptions);
    }

    /**
     * The source of a model whose files are resources of this bundle.
     *
     * @param capacity bytes for the processes' records
     * @param memoryMegabytes bound on the verifier's memory
     */
    public static VerifierSource of(String model, List<String> includes, int capacity, int memoryMegabytes) {
        Map<String, String> texts = new TreeMap<>();
        texts.put(model, TextResource.of(VerifierSource.class, model));
        includes.forEach(include -> texts.put(include, TextResource.of(VerifierSource.class, include)));
        List<String> options = new ArrayList<>(List.of(OPTIMISED, "-w", "-DMEMLIM=" + memoryMegabytes));
        options.addAll(EXHAUSTIVE);
        options.add("-DVECTORSZ=" + (capacity + 1024));
        return new VerifierSource(model, texts, List.of("-DCAPACITY=" + capacity), options);
    }

    /** A name for what these tools make of it; another one for anything else. */
    public String key(Tool spin, Tool compiler) {
        List<String> ingredients = new ArrayList<>(List.of(model, spin.version(), compiler.version(),
                spinOptions.toString(), compilerOptions.toString(), System.getProperty("os.arch", "")));
        new TreeMap<>(texts).forEach((name, text) -> {
            ingredients.add(name);
            ingredients.add(text);
        });
        MessageDigest digest = sha256();
        for (String ingredient : ingredients) {
            byte[] bytes = ingredient.getBytes(StandardCharsets.UTF_8);
            digest.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
            digest.update(bytes);
        }
        return HexFormat.of().formatHex(digest.digest()).substring(0, 32);
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
