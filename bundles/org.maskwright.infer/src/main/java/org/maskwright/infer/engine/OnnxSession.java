package org.maskwright.infer.engine;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.onnxruntime.engine.OrtNDManager;
import ai.djl.onnxruntime.engine.OrtSymbolBlock;
import ai.djl.training.ParameterStore;
import ai.onnxruntime.NodeInfo;
import ai.onnxruntime.OnnxJavaType;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OnnxValue;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.TensorInfo;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A network in ONNX Runtime. Tensors go through DJL's block, but for those that DJL does not know (16-bit floats), which go to the same
 * session beside it; no tensor outlives the call.
 */
final class OnnxSession implements Session {
    private static final int LONGEST_MESSAGE = 240;

    private final OrtEnvironment environment;
    private final OrtSession session;
    private final OrtNDManager manager;
    private final OrtSymbolBlock block;
    private final Signature signature;

    OnnxSession(OrtEnvironment environment, OrtSession session, OrtNDManager manager) throws OrtException {
        this.environment = environment;
        this.session = session;
        this.manager = manager;
        this.block = new OrtSymbolBlock(session, manager);
        this.signature = new Signature(
                ports(session.getInputInfo()),
                ports(session.getOutputInfo()),
                session.getMetadata().getCustomMetadata());
    }

    private static List<Signature.Port> ports(Map<String, NodeInfo> nodes) {
        return nodes.values().stream()
                .map(node -> node.getInfo() instanceof TensorInfo t
                        ? new Signature.Port(node.getName(), type(t.type), list(t.getShape()))
                        : new Signature.Port(node.getName(), Optional.empty(), List.of()))
                .toList();
    }

    private static Optional<TensorType> type(OnnxJavaType type) {
        return switch (type) {
            case FLOAT -> Optional.of(TensorType.FLOAT32);
            case FLOAT16 -> Optional.of(TensorType.FLOAT16);
            case UINT8 -> Optional.of(TensorType.UINT8);
            default -> Optional.empty();
        };
    }

    private static List<Long> list(long[] shape) {
        return Arrays.stream(shape).boxed().toList();
    }

    @Override
    public Signature signature() {
        return signature;
    }

    @Override
    public OutputTensor run(String input, InputTensor tensor, String output) throws EngineException {
        try {
            boolean half = tensor.type() == TensorType.FLOAT16
                    || signature.outputs().stream()
                            .anyMatch(p -> p.type().isEmpty() || p.type().get() == TensorType.FLOAT16);
            return half ? runBeside(input, tensor, output) : runThroughDjl(input, tensor, output);
        } catch (OrtException | ai.djl.engine.EngineException e) {
            throw new EngineException(oneLine(e), e);
        }
    }

    private OutputTensor runThroughDjl(String input, InputTensor tensor, String output) {
        try (NDManager call = manager.newSubManager()) {
            DataType type = tensor.type() == TensorType.UINT8 ? DataType.UINT8 : DataType.FLOAT32;
            NDArray given = call.create(
                    tensor.data().duplicate().order(ByteOrder.nativeOrder()), new Shape(tensor.lengths()), type);
            given.setName(input);
            NDList said = block.forward(new ParameterStore(call, false), new NDList(given), false);
            NDArray wanted = said.stream()
                    .filter(a -> output.equals(a.getName()))
                    .findFirst()
                    .orElseThrow();
            TensorType answered = wanted.getDataType() == DataType.UINT8 ? TensorType.UINT8 : TensorType.FLOAT32;
            return OutputTensor.read(answered, list(wanted.getShape().getShape()), wanted.toByteBuffer());
        }
    }

    private OutputTensor runBeside(String input, InputTensor tensor, String output) throws OrtException {
        OnnxJavaType type =
                switch (tensor.type()) {
                    case FLOAT32 -> OnnxJavaType.FLOAT;
                    case FLOAT16 -> OnnxJavaType.FLOAT16;
                    case UINT8 -> OnnxJavaType.UINT8;
                };
        try (OnnxTensor given = OnnxTensor.createTensor(environment, tensor.data(), tensor.lengths(), type);
                OrtSession.Result said = session.run(Map.of(input, given), Set.of(output))) {
            OnnxTensor wanted = (OnnxTensor) said.get(0);
            TensorType answered = type(wanted.getInfo().type).orElseThrow();
            return OutputTensor.read(
                    answered,
                    list(wanted.getInfo().getShape()),
                    wanted.getByteBuffer().order(ByteOrder.nativeOrder()));
        }
    }

    @Override
    public Map<String, OutputTensor> runAll(Map<String, InputTensor> inputs, Set<String> outputs)
            throws EngineException {
        try (WholeNumbers given = new WholeNumbers(environment, session.getInputInfo())) {
            inputs.forEach(given::put);
            try (OrtSession.Result said = session.run(given.tensors(), outputs)) {
                Map<String, OutputTensor> answers = new HashMap<>();
                for (Map.Entry<String, OnnxValue> value : said) {
                    answers.put(value.getKey(), WholeNumbers.floats((OnnxTensor) value.getValue()));
                }
                return answers;
            }
        } catch (OrtException | IllegalArgumentException e) {
            throw new EngineException(oneLine(e), e);
        }
    }

    @Override
    public void close() {
        block.close();
        manager.close();
    }

    /** What the library says, on one line and not endless. */
    static String oneLine(Exception e) {
        String message = String.valueOf(e.getMessage()).strip().replaceAll("\\s*\\R\\s*", "; ");
        return message.length() <= LONGEST_MESSAGE ? message : message.substring(0, LONGEST_MESSAGE) + "…";
    }
}
