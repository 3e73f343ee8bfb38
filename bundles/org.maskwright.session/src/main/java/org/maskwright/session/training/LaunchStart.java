package org.maskwright.session.training;

/** What a training begins with. */
public sealed interface LaunchStart {
    /** Random numbers. */
    record Nothing() implements LaunchStart {}

    /** The network of the latest run that trained the same one; random numbers where there is none. */
    record LatestRun() implements LaunchStart {}

    /**
     * The network of one run.
     *
     * @param id its name
     */
    record OneRun(String id) implements LaunchStart {}

    /** As it is written in a file: {@code nothing}, {@code latest}, or the name of a run. */
    default String text() {
        return switch (this) {
            case Nothing n -> "nothing";
            case LatestRun l -> "latest";
            case OneRun run -> run.id();
        };
    }

    /** What {@link #text} wrote. */
    static LaunchStart parse(String text) {
        return switch (text) {
            case "nothing", "" -> new Nothing();
            case "latest" -> new LatestRun();
            default -> new OneRun(text);
        };
    }
}
