package org.maskwright.ui.samples;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.maskwright.core.InputException;
import org.maskwright.core.Progress;
import org.maskwright.core.Sample;
import org.maskwright.core.SampleStatus;

final class SampleReader {
    static List<Sample> read(Path folder, Progress progress) throws IOException, InputException {
        var out = new ArrayList<Sample>();
        try (var s = Files.list(folder.resolve("images"))) {
            s.sorted().forEach(p -> out.add(new Sample(p.getFileName().toString().replaceAll("\\.[^.]*$", ""), Optional.of("images/" + p.getFileName()), Optional.empty(), SampleStatus.UNLABELLED)));
        }
        return out;
    }
}
