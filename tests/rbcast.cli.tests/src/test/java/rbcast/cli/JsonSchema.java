// SPDX-License-Identifier: EPL-2.0
package rbcast.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;

/** The schema of all JSON documents that commands write, as users have it. */
final class JsonSchema {

    static final Path FILE = Path.of("..", "..", "docs", "rbcast.schema.json");

    private static final Schema SCHEMA = read();

    private JsonSchema() {
    }

    private static Schema read() {
        try {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(Files.readString(FILE), InputFormat.JSON);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Fails if a document is not as the schema says. */
    static void check(String document) {
        assertThat(SCHEMA.validate(document, InputFormat.JSON)).as(document).isEmpty();
    }

    static boolean allows(String document) {
        return SCHEMA.validate(document, InputFormat.JSON).isEmpty();
    }
}
