package org.maskwright.check.facts;

import java.io.IOException;
import java.util.Optional;
import org.maskwright.dataset.Catalog.Entry;
import org.maskwright.imaging.ImageHeader;
import org.maskwright.imaging.MaskFile;

/** The reading of a mask, as it is stored. */
final class MaskReading extends FileReading<MaskFile, MaskFacts> {
    MaskReading(FactsReader.Folder folder) {
        super(folder);
    }

    @Override
    MaskFile decode(byte[] bytes, ImageHeader header, boolean intact) throws IOException {
        return MaskFile.read(bytes);
    }

    @Override
    MaskFacts describe(FileFacts file, Optional<MaskFile> pixels) {
        return new MaskFacts(file, pixels.map(p -> p.features(folder().labels())));
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
    Entry encode(MaskFacts facts) {
        return FactsCodec.encode(facts);
    }

    @Override
    MaskFacts decode(Entry entry) throws IOException {
        return FactsCodec.mask(entry);
    }
}
