package org.maskwright.imaging.jpeg;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.maskwright.imaging.file.Integrity;
import org.maskwright.imaging.stored.Bytes;

/** Whether a JPEG file is whole and its codes make sense; used once, for one file. */
public final class JpegIntegrity {
    private static final int TABLES = 4;

    private static final int MOST_SCANS = JpegProportion.MOST_SCANS;

    private final byte[] bytes;
    private final Bytes file;
    private final @Nullable HuffmanTable[] dc = new HuffmanTable[TABLES];
    private final @Nullable HuffmanTable[] ac = new HuffmanTable[TABLES];
    private final Map<Integer, KnownCoefficients> nonZero = new HashMap<>();
    private @Nullable JpegFrame frame;
    private int restartInterval;
    private int scans;
    private ScanWalk.Verdict codes = ScanWalk.Verdict.SOUND;

    /** @param bytes the whole file */
    public JpegIntegrity(byte[] bytes) {
        this.bytes = bytes;
        this.file = Bytes.bigEndian(bytes);
    }

    /** The verdict; called once. */
    public Integrity check() {
        int at = 2;
        Optional<JpegSegment> next = JpegSegment.at(file, at);
        while (next.isPresent() && next.get().end() <= bytes.length) {
            JpegSegment segment = next.get();
            // Bytes between segments belong to none; fill bytes (0xFF) are allowed there.
            doubtIf(segment.start() > at && file.u8(at) != 0xff);
            if (segment.marker() == JpegSegment.EOI) {
                return ended();
            }
            at = accept(segment);
            if (scans > MOST_SCANS) {
                return Integrity.corrupt("it has more than %d scans", MOST_SCANS);
            }
            next = JpegSegment.at(file, at);
        }
        String where = scans == 0 ? "before its pixel data" : "without an end marker";
        return Integrity.truncated("ends %s, after %,d bytes", where, bytes.length);
    }

    /** How the codes looked, and the structure around them; if odd, the JDK was asked. */
    public ScanWalk.Verdict codes() {
        return codes;
    }

    private void doubtIf(boolean odd) {
        codes = codes.and(odd ? ScanWalk.Verdict.ODD : ScanWalk.Verdict.SOUND);
    }

    private Integrity ended() {
        JpegFrame f = frame;
        if (f == null || scans == 0) {
            return Integrity.corrupt("it has no pixel data");
        }
        boolean readByJdk = f.marker() <= JpegSegment.SOF2 && f.payload().u8(0) == 8;
        boolean unsure = codes == ScanWalk.Verdict.ODD || !f.walkable();
        if (codes == ScanWalk.Verdict.BROKEN) {
            return Integrity.corrupt("its pixel data is damaged: some of its codes make no sense");
        }
        if (!JpegProportion.fits(bytes)) {
            return Integrity.corrupt("it has too little data for its size");
        }
        if (codes == ScanWalk.Verdict.TRAILED) {
            return Integrity.blemished("between its pixel data and its end marker are bytes that belong to neither");
        }
        return readByJdk && unsure ? JdkJpeg.verdict(bytes) : Integrity.INTACT;
    }

    /** Takes a segment in; the index at which the next one is expected. */
    private int accept(JpegSegment segment) {
        switch (segment.marker()) {
            case JpegSegment.DHT -> defineTables(segment.payload());
            case JpegSegment.DRI -> restartInterval = segment.payload().u16(0);
            case JpegSegment.SOS -> {
                return scan(segment);
            }
            default -> {
                if (segment.isFrame()) {
                    frame = new JpegFrame(segment.marker(), segment.payload());
                }
            }
        }
        return segment.end();
    }

    private void defineTables(Bytes payload) {
        for (int at = 0; at + 17 <= payload.length(); ) {
            int kind = payload.u8(at);
            Bytes spec = payload.part(at + 1, Integer.MAX_VALUE);
            int symbols = HuffmanTable.symbols(spec);
            doubtIf(symbols > 256 || (kind & 15) >= TABLES || !spec.holds(16, symbols));
            boolean isDc = kind >> 4 == 0;
            (isDc ? dc : ac)[kind & TABLES - 1] = HuffmanTable.of(spec, isDc);
            at += 17 + symbols;
        }
    }

    private int scan(JpegSegment header) {
        scans++;
        JpegFrame f = frame;
        if (f == null || !f.walkable() || codes == ScanWalk.Verdict.BROKEN || scans > MOST_SCANS) {
            return EntropyData.end(bytes, header.end());
        }
        EntropyData data = EntropyData.at(bytes, header.end());
        ScanPlan plan = ScanPlan.of(f, header.payload());
        Optional<ScanWalk> walk = f.progressive() ? progressive(f, header, data, plan) : sequential(data, plan);
        doubtIf(walk.isEmpty());
        walk.ifPresent(w -> follow(w, data, plan.units()));
        return data.next();
    }

    private Optional<ScanWalk> sequential(EntropyData data, ScanPlan plan) {
        HuffmanTable[] dcTables = plan.pick(dc, true);
        HuffmanTable[] acTables = plan.pick(ac, false);
        boolean complete = dcTables.length > 0 && dcTables.length == acTables.length;
        return complete ? Optional.of(new EntropyWalk(data.bits(), dcTables, acTables)) : Optional.empty();
    }

    private Optional<ScanWalk> progressive(JpegFrame f, JpegSegment header, EntropyData data, ScanPlan plan) {
        int components = header.payload().u8(0);
        boolean dcScan = header.payload().u8(1 + 2L * components) == 0;
        boolean dcRefinement = dcScan && header.payload().u8(3 + 2L * components) >> 4 != 0;
        // A refinement of DC has one bit a block and needs no table; which one stands for it is all the same.
        HuffmanTable[] tables = dcRefinement ? plan.anyTables() : plan.pick(dcScan ? dc : ac, dcScan);
        if (tables.length == 0 || !dcScan && components != 1) {
            return Optional.empty();
        }
        KnownCoefficients known = nonZero.computeIfAbsent(plan.component(), c -> new KnownCoefficients(f.blocks(c)));
        return Optional.of(new ProgressiveWalk(data.bits(), header.payload(), tables, known));
    }

    private void follow(ScanWalk walk, EntropyData data, int units) {
        int from = 0;
        int left = units;
        for (int end : data.ends()) {
            int here = restartInterval == 0 ? left : Math.min(left, restartInterval);
            ScanWalk.Verdict stretch = walk.follow(from, end, here);
            // Bytes of nothing before a restart marker are no writer's.
            boolean within = stretch == ScanWalk.Verdict.TRAILED && here < left;
            codes = codes.and(within ? ScanWalk.Verdict.ODD : stretch);
            left -= here;
            from = end;
        }
        doubtIf(left > 0 || !data.inOrder());
    }
}
