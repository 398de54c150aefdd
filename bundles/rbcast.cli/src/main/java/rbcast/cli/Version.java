// SPDX-License-Identifier: EPL-2.0
package rbcast.cli;

import picocli.CommandLine.IVersionProvider;

import rbcast.tasks.RBcastVersion;

/** What {@code --version} prints. */
final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() {
        return new String[] {"rbcast " + RBcastVersion.text()};
    }
}
