package org.maskwright.infer.engine;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Consumer;

/**
 * A network on the first device that works, for any number of threads. Should that device fail later, the network moves to the CPU, and the
 * call that met the failure is answered from there: a run over many files goes on.
 */
public final class Network implements AutoCloseable {
    private static final Logger LOG = System.getLogger(Network.class.getName());

    private final NetworkFile file;
    private final Session.Loader loader;
    private final Consumer<String> notes;
    private final ReadWriteLock moving = new ReentrantReadWriteLock();
    private Session session;
    private Provider provider;
    private boolean closed;

    private Network(NetworkFile file, Session.Loader loader, Consumer<String> notes, Loaded first) {
        this.file = file;
        this.loader = loader;
        this.notes = notes;
        this.session = first.session;
        this.provider = first.provider;
    }

    private record Loaded(Session session, Provider provider) {}

    /**
     * Loads a network. Takes from some milliseconds to seconds, the more the larger the file; the first takes half a second more.
     *
     * @param notes told one line for each device that will not do, then and later, from any thread
     * @throws EngineException when the CPU cannot load it either: the file is at fault
     */
    public static Network load(NetworkFile file, Device device, Consumer<String> notes) throws EngineException {
        return load(file, device, notes, OnnxSessions.LOADER);
    }

    static Network load(NetworkFile file, Device device, Consumer<String> notes, Session.Loader loader)
            throws EngineException {
        boolean any = false;
        for (Provider provider : device.order()) {
            if (provider == Provider.CPU) {
                if (device.asked() && !any) {
                    notes.accept("this program was built without a GPU's library of that name; the CPU computes");
                }
                return new Network(file, loader, notes, new Loaded(loader.load(file, provider, 0), provider));
            } else if (loader.knows(provider)) {
                any = true;
                try {
                    Session session = loader.load(file, provider, device.index());
                    return new Network(file, loader, notes, new Loaded(session, provider));
                } catch (EngineException e) {
                    LOG.log(Level.DEBUG, provider + " will not do", e);
                    notes.accept(provider.text() + " will not do: " + e.getMessage());
                }
            }
        }
        throw new IllegalStateException("the CPU is always tried");
    }

    /** Whether the library at hand can reach a provider at all; whether there is a device for it shows when a network is loaded. */
    public static boolean knows(Provider provider) {
        return provider == Provider.CPU || OnnxSessions.LOADER.knows(provider);
    }

    /** The version of the library at hand, as "1.28.0". */
    public static String libraryVersion() {
        return OnnxSessions.version();
    }

    /** What goes in and what comes out. */
    public Signature signature() {
        moving.readLock().lock();
        try {
            return session.signature();
        } finally {
            moving.readLock().unlock();
        }
    }

    /** Who computes now. */
    public Provider provider() {
        moving.readLock().lock();
        try {
            return provider;
        } finally {
            moving.readLock().unlock();
        }
    }

    /**
     * Runs the network.
     *
     * @param input name of the input that takes the tensor; there must be no other
     * @param tensor of the input's type and shape; not changed, and free again when this returns
     * @param output name of the output that is wanted
     * @throws EngineException when the CPU fails
     */
    public OutputTensor run(String input, InputTensor tensor, String output) throws EngineException {
        return answered(s -> s.run(input, tensor, output));
    }

    /**
     * Runs a network of several inputs.
     *
     * @param inputs by name, all that the network demands, each of {@code float32}: what the network takes as whole numbers is rounded
     * @param outputs names of the outputs that are wanted
     * @return by name
     * @throws EngineException when the CPU fails
     */
    public Map<String, OutputTensor> runAll(Map<String, InputTensor> inputs, Set<String> outputs)
            throws EngineException {
        return answered(s -> s.runAll(inputs, outputs));
    }

    /** What a session is asked. */
    private interface Question<T> {
        T to(Session session) throws EngineException;
    }

    private <T> T answered(Question<T> question) throws EngineException {
        Session failed;
        EngineException failure;
        moving.readLock().lock();
        try {
            if (closed) {
                throw new EngineException("it is not in use any more", new IllegalStateException("closed"));
            }
            return question.to(session);
        } catch (EngineException e) {
            if (closed || provider == Provider.CPU) {
                throw e;
            }
            failed = session;
            failure = e;
        } finally {
            moving.readLock().unlock();
        }
        moveToCpu(failed, failure);
        return answered(question);
    }

    /** The first of several threads that meet a failure moves; the others find it done. */
    private void moveToCpu(Session failed, EngineException failure) throws EngineException {
        moving.writeLock().lock();
        try {
            if (session == failed && !closed) {
                notes.accept(provider.text() + " failed and the CPU goes on: " + failure.getMessage());
                LOG.log(Level.DEBUG, provider + " failed", failure);
                Session next = loader.load(file, Provider.CPU, 0);
                session.close();
                session = next;
                provider = Provider.CPU;
            }
        } finally {
            moving.writeLock().unlock();
        }
    }

    /** Waits until it answers nobody. Whoever asks later is told so by an exception. */
    @Override
    public void close() {
        moving.writeLock().lock();
        try {
            closed = true;
            session.close();
        } finally {
            moving.writeLock().unlock();
        }
    }
}
