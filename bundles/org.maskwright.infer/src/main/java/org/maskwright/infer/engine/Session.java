package org.maskwright.infer.engine;

import java.util.Map;
import java.util.Set;

/**
 * A network loaded for one provider. Any number of threads may run it at once. A wall between what is tried in which order and the library
 * that computes: so a GPU that fails half-way can be had in a test.
 */
interface Session extends AutoCloseable {
    /** What goes in and what comes out. */
    Signature signature();

    /**
     * Runs the network.
     *
     * @param input name of the input that takes the tensor
     * @param output name of the output that is wanted
     * @throws EngineException when the provider fails
     */
    OutputTensor run(String input, InputTensor tensor, String output) throws EngineException;

    /**
     * Runs a network of several inputs.
     *
     * @param inputs by name, all that the network demands, each of {@code float32}: what the network takes as whole numbers is rounded
     * @param outputs names of the outputs that are wanted
     * @return by name
     * @throws EngineException when the provider fails
     */
    Map<String, OutputTensor> runAll(Map<String, InputTensor> inputs, Set<String> outputs) throws EngineException;

    @Override
    void close();

    /** Loads networks. */
    interface Loader {
        /** Whether this program has such a provider at all. */
        boolean knows(Provider provider);

        /**
         * Loads a network.
         *
         * @param index which of several GPUs
         * @throws EngineException when the provider, or the file, will not do
         */
        Session load(NetworkFile file, Provider provider, int index) throws EngineException;
    }
}
