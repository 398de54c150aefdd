package rbcast.tasks;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** The version of this program. */
public final class RBcastVersion {

    private static final String TEXT = read();

    private RBcastVersion() {
    }

    /** As the build has it: {@code 0.1.0}. */
    public static String text() {
        return TEXT;
    }

    private static String read() {
        try (InputStream file = RBcastVersion.class.getResourceAsStream("version.properties")) {
            Properties properties = new Properties();
            properties.load(file);
            return properties.getProperty("version").replace("-SNAPSHOT", "");
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the version of RBcast cannot be read", unreadable);
        }
    }
}
