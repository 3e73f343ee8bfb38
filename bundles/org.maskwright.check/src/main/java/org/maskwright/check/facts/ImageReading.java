package org.maskwright.check.facts;

import java.io.IOException;
import java.util.Optional;
import org.maskwright.dataset.catalog.KeptFacts;
import org.maskwright.imaging.file.ImageFormat;
import org.maskwright.imaging.file.ImageHeader;
import org.maskwright.imaging.file.Integrity;
import org.maskwright.imaging.image.Pixels;

/** The reading of an image; owns its pixels until it is closed. */
final class ImageReading extends FileReading<Pixels, ImageFacts> implements AutoCloseable {
    ImageReading(FileSource files) {
        super(files);
    }

    @Override
    Pixels decode(byte[] bytes, ImageHeader header, Integrity integrity) throws IOException {
        // Of a JPEG with a blemish, as of a damaged one, its library would write what it thinks to standard error.
        boolean plain = integrity.intact() || integrity.sound() && header.format() != ImageFormat.JPEG;
        return plain ? Pixels.decodeToMeasure(bytes, header) : Pixels.decodeDamaged(bytes, header);
    }

    @Override
    ImageFacts describe(FileFacts file, Optional<Pixels> pixels) {
        return new ImageFacts(file, pixels.map(Pixels::features));
    }

    @Override
    ImageFacts with(ImageFacts facts, FileFacts file) {
        return new ImageFacts(file, facts.features());
    }

    @Override
    FileFacts file(ImageFacts facts) {
        return facts.file();
    }

    @Override
    KeptFacts encode(ImageFacts facts) {
        return FactsCodec.encode(facts);
    }

    @Override
    ImageFacts decode(KeptFacts entry) throws IOException {
        return FactsCodec.image(entry);
    }

    @Override
    public void close() {
        held().ifPresent(Pixels::close);
    }
}
