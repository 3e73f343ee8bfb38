package org.maskwright.session.model;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.maskwright.infer.DeviceTrial;
import org.maskwright.infer.engine.Provider;

/**
 * How fast a model was on this machine, on each device that was tried. Immutable.
 *
 * @param devices what was tried, in that order
 * @param when it was measured
 */
public record MeasuredSpeed(List<MeasuredDevice> devices, Instant when) {
    /**
     * One device.
     *
     * @param provider who computed, or did not
     * @param imagesPerSecond 0 where it did not compute
     * @param why it did not, one line; empty where it did
     */
    public record MeasuredDevice(Provider provider, double imagesPerSecond, String why) {
        /** Whether it computed. */
        public boolean computes() {
            return imagesPerSecond > 0;
        }
    }

    /** Copies the list. */
    public MeasuredSpeed {
        devices = List.copyOf(devices);
    }

    static MeasuredSpeed of(List<DeviceTrial> trials, Instant when) {
        return new MeasuredSpeed(trials.stream().map(MeasuredSpeed::device).toList(), when);
    }

    private static MeasuredDevice device(DeviceTrial trial) {
        return switch (trial.outcome()) {
            case DeviceTrial.Computes c -> new MeasuredDevice(trial.provider(), 1 / Math.max(1e-6, c.seconds()), "");
            case DeviceTrial.WillNotDo w -> new MeasuredDevice(trial.provider(), 0, w.why());
            case DeviceTrial.NotBuiltIn n ->
                new MeasuredDevice(trial.provider(), 0, "not in the ONNX Runtime library at hand");
        };
    }

    /** All devices as people read them, a line each; those that do not compute for one reason share theirs. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        Map<String, List<String>> reasons = new LinkedHashMap<>();
        for (MeasuredDevice device : devices) {
            if (device.computes()) {
                lines.add(device.provider().text() + ": " + rate(device.imagesPerSecond()) + " images/s");
            } else {
                reasons.computeIfAbsent(device.why(), w -> new ArrayList<>())
                        .add(device.provider().text());
            }
        }
        reasons.forEach((why, names) -> lines.add(String.join(", ", names) + ": " + why));
        return lines;
    }

    /** The fastest device in short: "84.2 images/s, webgpu"; a dash where none computed. */
    public String words() {
        return devices.stream()
                .filter(MeasuredDevice::computes)
                .max((a, b) -> Double.compare(a.imagesPerSecond(), b.imagesPerSecond()))
                .map(d ->
                        rate(d.imagesPerSecond()) + " images/s, " + d.provider().text())
                .orElse("–");
    }

    /** A rate as people read it: three digits. */
    public static String rate(double perSecond) {
        String format = perSecond >= 100 ? "%.0f" : perSecond >= 10 ? "%.1f" : "%.2f";
        return String.format(Locale.ROOT, format, perSecond);
    }
}
