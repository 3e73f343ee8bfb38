package org.maskwright.ui.jobs;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.core.runtime.FileLocator;
import org.eclipse.osgi.util.NLS;
import org.maskwright.core.InputException;
import org.maskwright.train.run.TrainerCommand;
import org.maskwright.ui.words.GroundMessages;
import org.osgi.framework.Bundle;
import org.osgi.framework.Constants;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.namespace.HostNamespace;
import org.osgi.framework.wiring.BundleWire;
import org.osgi.framework.wiring.BundleWiring;

/**
 * What the trainer's process, a plain JVM, is started with: the jars of the bundle that trains and of all that it is wired to, and PyTorch's, which
 * nobody is wired to. Reads the installation; not for the UI thread.
 */
public final class TrainerJars {
    private static final String PYTORCH = "org.maskwright.lib.pytorch";

    private TrainerJars() {}

    /**
     * The command.
     *
     * @throws InputException when this installation has no PyTorch: there is none for the system
     */
    public static TrainerCommand command() throws InputException, IOException {
        TrainerCommand ours = TrainerCommand.ofThisProcess();
        return new TrainerCommand(ours.java(), classPath(), List.of());
    }

    /** The jars, each once. */
    private static List<Path> classPath() throws InputException, IOException {
        Bundle trainer = FrameworkUtil.getBundle(TrainerCommand.class);
        Bundle ours = FrameworkUtil.getBundle(TrainerJars.class);
        Bundle pytorch = Stream.of(ours.getBundleContext().getBundles())
                .filter(b -> PYTORCH.equals(b.getSymbolicName()))
                .findFirst()
                .orElseThrow(() -> new InputException(NLS.bind(
                        GroundMessages.NO_PYTORCH, System.getProperty("os.name"), System.getProperty("os.arch"))));
        Set<Path> jars = new LinkedHashSet<>();
        for (Bundle bundle : wiredTo(trainer)) {
            jars.addAll(jars(bundle));
        }
        jars.addAll(jars(pytorch));
        return List.copyOf(jars);
    }

    /** The bundle, all that it needs, directly or not, and their fragments; but not the framework. */
    private static List<Bundle> wiredTo(Bundle first) {
        Set<Bundle> seen = new LinkedHashSet<>();
        Deque<Bundle> next = new ArrayDeque<>(List.of(first));
        while (!next.isEmpty()) {
            Bundle bundle = next.remove();
            BundleWiring wiring = bundle.adapt(BundleWiring.class);
            if (bundle.getBundleId() == Constants.SYSTEM_BUNDLE_ID || wiring == null || !seen.add(bundle)) {
                continue;
            }
            for (BundleWire wire : wiring.getRequiredWires(null)) {
                next.add(wire.getProvider().getBundle());
            }
            for (BundleWire fragment : wiring.getProvidedWires(HostNamespace.HOST_NAMESPACE)) {
                seen.add(fragment.getRequirer().getBundle());
            }
        }
        return new ArrayList<>(seen);
    }

    /** What its class path is made of, as files: jars within a jar are unpacked by the platform. */
    private static List<Path> jars(Bundle bundle) throws IOException {
        String path = bundle.getHeaders("").get(Constants.BUNDLE_CLASSPATH);
        List<Path> jars = new ArrayList<>();
        for (String element : path == null ? new String[] {"."} : path.split(",", -1)) {
            String entry = element.strip();
            if (entry.equals(".")) {
                jars.add(own(bundle));
            } else {
                URL inside = bundle.getEntry(entry);
                if (inside == null) {
                    throw new IOException(bundle.getSymbolicName() + " has no " + entry);
                }
                jars.add(file(FileLocator.toFileURL(inside)));
            }
        }
        return jars;
    }

    private static Path own(Bundle bundle) throws IOException {
        File file = FileLocator.getBundleFileLocation(bundle)
                .orElseThrow(() -> new IOException(bundle.getSymbolicName() + " is no file"));
        return file.toPath().toAbsolutePath();
    }

    /** Such URLs are not escaped: a blank in a path is a blank. */
    private static Path file(URL url) {
        return Path.of(URI.create("file:///").resolve(url.getPath().replace(" ", "%20")));
    }
}
