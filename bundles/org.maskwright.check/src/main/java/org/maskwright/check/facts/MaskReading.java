package org.maskwright.check.facts;

import java.io.IOException;
import java.util.Optional;
import org.maskwright.dataset.catalog.KeptFacts;
import org.maskwright.imaging.file.ImageFormat;
import org.maskwright.imaging.file.ImageHeader;
import org.maskwright.imaging.file.Integrity;
import org.maskwright.imaging.mask.LabelledMask;
import org.maskwright.imaging.mask.MaskFile;

/** The reading of a mask, as it is stored, and what its values mean. */
final class MaskReading extends FileReading<LabelledMask, MaskFacts> {
    MaskReading(FileSource files) {
        super(files);
    }

    @Override
    LabelledMask decode(byte[] bytes, ImageHeader header, Integrity integrity) throws IOException {
        if (!integrity.sound() && header.format() == ImageFormat.JPEG) {
            // Its library would write what it thinks of the file to standard error.
            throw new IOException("no values can be read from a damaged JPEG");
        }
        return MaskFile.read(bytes).under(labels());
    }

    @Override
    MaskFacts describe(FileFacts file, Optional<LabelledMask> pixels) {
        return new MaskFacts(file, pixels.map(LabelledMask::features));
    }

    @Override
    MaskFacts with(MaskFacts facts, FileFacts file) {
        return new MaskFacts(file, facts.features());
    }

    @Override
    FileFacts file(MaskFacts facts) {
        return facts.file();
    }

    @Override
    KeptFacts encode(MaskFacts facts) {
        return FactsCodec.encode(facts);
    }

    @Override
    MaskFacts decode(KeptFacts entry) throws IOException {
        return FactsCodec.mask(entry);
    }
}
