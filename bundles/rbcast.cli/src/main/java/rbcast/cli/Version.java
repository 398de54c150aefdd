package rbcast.cli;

import picocli.CommandLine.IVersionProvider;

/** The version of RBcast, from its own jar. */
final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() {
        return new String[] {"rbcast " + text()};
    }

    static String text() {
        String version = Main.class.getPackage().getImplementationVersion();
        return version == null ? "(unpackaged)" : version;
    }
}
