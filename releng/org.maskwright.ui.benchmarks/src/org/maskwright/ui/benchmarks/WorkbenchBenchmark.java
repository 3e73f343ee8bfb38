package org.maskwright.ui.benchmarks;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.jobs.IJobManager;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IStartup;
import org.eclipse.ui.PlatformUI;

/**
 * Runs in the workbench once its window is open, measures, writes what it saw as JSON to the file that the property {@code
 * maskwright.benchmark} names, and closes the workbench. The property {@code maskwright.started} says when the start command was given, ms since 1970.
 */
public final class WorkbenchBenchmark implements IStartup {
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    /** Least number of colours in a gallery that shows photographs; without them it has some dozens. */
    private static final int COLOURS_OF_PICTURES = 1_000;

    private final Display display = PlatformUI.getWorkbench().getDisplay();
    private final long started = Long.getLong("maskwright.started");
    private final ObjectNode json = new ObjectMapper().createObjectNode();

    @Override
    public void earlyStartup() {
        try {
            measure();
            Files.writeString(Path.of(System.getProperty("maskwright.benchmark")), json.toPrettyString());
        } catch (IOException | RuntimeException e) {
            ILog.of(WorkbenchBenchmark.class).error("the benchmark failed", e);
        } finally {
            display.asyncExec(PlatformUI.getWorkbench()::close);
        }
    }

    private void measure() {
        long window = sinceStart();
        json.put("startToWindowMs", window).put("startToWindowCpuMs", cpuTime());
        var loop = new LoopWatch(display);
        var gallery = new GalleryWatch(display);
        gallery.waitForColours(COLOURS_OF_PICTURES, PATIENCE);
        json.put("windowToPicturesMs", sinceStart() - window).put("startToPicturesCpuMs", cpuTime());
        loop.record(json.putObject("opening"));
        waitForJobs();
        json.put("startToFindingsMs", sinceStart());
        loop.record(json.putObject("checking"));
        gallery.scroll(Duration.ofSeconds(8), 1, json.putObject("scrolling"));
        loop.record((ObjectNode) json.get("scrolling"));
        gallery.scroll(Duration.ofSeconds(8), 8, json.putObject("racing"));
        loop.record((ObjectNode) json.get("racing"));
        loop.close();
        recordHeap();
    }

    private long sinceStart() {
        return System.currentTimeMillis() - started;
    }

    /** Processor time of the whole process so far, ms: says more than the clock where the machine is busy; −1 where the JVM does not tell. */
    private static long cpuTime() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof OperatingSystemMXBean system
                ? system.getProcessCpuTime() / 1_000_000
                : -1;
    }

    /** Until nothing has run in the background for two seconds. */
    private static void waitForJobs() {
        IJobManager jobs = Job.getJobManager();
        long end = System.nanoTime() + PATIENCE.toNanos();
        long quietSince = System.nanoTime();
        while (System.nanoTime() < end && System.nanoTime() - quietSince < 2_000_000_000L) {
            for (Job job : jobs.find(null)) {
                if (job.getState() == Job.RUNNING && !job.isSystem() && job != jobs.currentJob()) {
                    quietSince = System.nanoTime();
                }
            }
            Pause.ms(20);
        }
    }

    private void recordHeap() {
        long peak = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(p -> p.getType() == MemoryType.HEAP)
                .map(MemoryPoolMXBean::getPeakUsage)
                .mapToLong(u -> u.getUsed())
                .sum();
        System.gc();
        long live = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
        json.put("heapLimitMb", Runtime.getRuntime().maxMemory() >> 20)
                .put("heapPeakMb", peak >> 20)
                .put("heapLiveMb", live >> 20);
    }
}
