package org.maskwright.cli;

import java.util.Optional;
import picocli.CommandLine.IVersionProvider;

/** The version that {@code --version} prints: that of the jar. */
final class ProductVersion implements IVersionProvider {
    @Override
    public String[] getVersion() {
        String version = Optional.ofNullable(ProductVersion.class.getPackage().getImplementationVersion())
                .orElse("(unpacked build)");
        return new String[] {"Maskwright " + version, "Java " + Runtime.version()};
    }
}
