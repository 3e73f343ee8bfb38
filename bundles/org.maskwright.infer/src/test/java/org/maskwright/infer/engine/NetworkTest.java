package org.maskwright.infer.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.maskwright.core.InputException;

class NetworkTest {
    private static final NetworkFile FILE = new NetworkFile(Path.of("any.onnx"), 1);
    private static final InputTensor TENSOR = InputTensor.of(TensorType.FLOAT32, List.of(1L));

    private final List<String> notes = new ArrayList<>();
    private final List<Provider> closed = new ArrayList<>();

    @Test
    void takesTheFirstProviderThatLoads() throws Exception {
        try (Network network = network(Device.AUTO, Set.of(Provider.WEBGPU), Set.of())) {
            assertThat(network.provider()).isEqualTo(Provider.CUDA);
        }
        assertThat(notes).containsExactly("webgpu will not do: no adapter");
    }

    @Test
    void endsAtTheCpu() throws Exception {
        try (Network network = network(Device.AUTO, EnumSet.complementOf(EnumSet.of(Provider.CPU)), Set.of())) {
            assertThat(network.provider()).isEqualTo(Provider.CPU);
        }
        assertThat(notes).hasSize(4);
    }

    @Test
    void goesOnWithTheCpuWhenAGpuFailsHalfWay() throws Exception {
        try (Network network = network(Device.parse("cuda"), Set.of(), Set.of(Provider.CUDA))) {
            assertThat(network.run("in", TENSOR, "out").at(0)).isEqualTo(number(Provider.CPU));
            assertThat(network.provider()).isEqualTo(Provider.CPU);
            network.run("in", TENSOR, "out");
        }
        assertThat(notes).containsExactly("cuda failed and the CPU goes on: device lost");
        assertThat(closed).containsExactly(Provider.CUDA, Provider.CPU);
    }

    @Test
    void aFailureOfTheCpuIsTold() throws Exception {
        try (Network network = network(Device.CPU, Set.of(), Set.of(Provider.CPU))) {
            assertThatThrownBy(() -> network.run("in", TENSOR, "out"))
                    .isInstanceOf(EngineException.class)
                    .hasMessage("device lost");
        }
        assertThatThrownBy(() -> network(Device.CPU, Set.of(Provider.CPU), Set.of()))
                .isInstanceOf(EngineException.class);
    }

    @Test
    void whoAsksAClosedOneIsTold() throws Exception {
        Network network = network(Device.parse("cuda"), Set.of(), Set.of());
        network.close();
        assertThatThrownBy(() -> network.run("in", TENSOR, "out"))
                .isInstanceOf(EngineException.class)
                .hasMessage("it is not in use any more");
        assertThat(closed).containsExactly(Provider.CUDA);
        assertThat(notes).isEmpty();
    }

    @Test
    void devicesAreReadAsWritten() throws Exception {
        assertThat(Device.parse("auto")).isEqualTo(Device.AUTO);
        assertThat(Device.parse("cpu")).isEqualTo(Device.CPU);
        assertThat(Device.parse("gpu:1").index()).isEqualTo(1);
        assertThat(Device.parse("tensor-rt").wanted()).containsExactly(Provider.TENSOR_RT);
        assertThat(Device.AUTO.order()).startsWith(Provider.WEBGPU).endsWith(Provider.CPU);
        for (String wrong : List.of("", "tpu", "gpu:", "gpu:x", "cpu:-1")) {
            assertThatThrownBy(() -> Device.parse(wrong))
                    .isInstanceOf(InputException.class)
                    .hasMessageContaining("webgpu");
        }
    }

    private Network network(Device device, Set<Provider> unloadable, Set<Provider> failing) throws EngineException {
        return Network.load(FILE, device, notes::add, new Session.Loader() {
            @Override
            public boolean knows(Provider provider) {
                return true;
            }

            @Override
            public Session load(NetworkFile file, Provider provider, int index) throws EngineException {
                if (unloadable.contains(provider)) {
                    throw new EngineException("no adapter", new IllegalStateException());
                }
                return session(provider, failing.contains(provider));
            }
        });
    }

    /** What a network says that runs there. */
    private static float number(Provider provider) {
        return provider == Provider.CPU ? 1 : 2;
    }

    private Session session(Provider provider, boolean fails) {
        return new Session() {
            @Override
            public Signature signature() {
                return new Signature(List.of(), List.of(), Map.of());
            }

            @Override
            public OutputTensor run(String input, InputTensor tensor, String output) throws EngineException {
                if (fails) {
                    throw new EngineException("device lost", new IllegalStateException());
                }
                return new OutputTensor(List.of(1L), new float[] {number(provider)});
            }

            @Override
            public Map<String, OutputTensor> runAll(Map<String, InputTensor> inputs, Set<String> outputs)
                    throws EngineException {
                return Map.of("out", run("in", TENSOR, "out"));
            }

            @Override
            public void close() {
                closed.add(provider);
            }
        };
    }
}
