package org.maskwright.format;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.maskwright.core.InputException;
import org.maskwright.format.celeba.CelebaMaskFormat;
import org.maskwright.format.cityscapes.CityscapesFormat;
import org.maskwright.format.coco.CocoFormat;
import org.maskwright.format.coco.CocoResultsFormat;
import org.maskwright.format.cvat.CvatFormat;
import org.maskwright.format.datumaro.DatumaroFormat;
import org.maskwright.format.folder.FolderFormat;
import org.maskwright.format.labelme.LabelmeFormat;
import org.maskwright.format.labelme.LabelmeXmlFormat;
import org.maskwright.format.labelstudio.LabelStudioFormat;
import org.maskwright.format.model.AnnotationFormat;
import org.maskwright.format.model.ReadableFormat;
import org.maskwright.format.model.ReadableFormat.Likeness;
import org.maskwright.format.model.SourceFiles;
import org.maskwright.format.model.WritableFormat;
import org.maskwright.format.shard.ShardFormat;
import org.maskwright.format.supervisely.SuperviselyFormat;
import org.maskwright.format.voc.VocFormat;
import org.maskwright.format.yolo.YoloFormat;

/**
 * The formats that there are. A new one is a class, and a line here.
 *
 * @param formats of two that a folder looks like equally, the first is taken
 */
public record FormatCatalogue(List<AnnotationFormat> formats) {
    /** Copies the list. */
    public FormatCatalogue {
        formats = List.copyOf(formats);
    }

    /** All formats. */
    public static FormatCatalogue standard() {
        return new FormatCatalogue(List.of(
                new CocoFormat(),
                new CocoResultsFormat(),
                new LabelmeFormat(),
                new LabelmeXmlFormat(),
                new SuperviselyFormat(),
                new CvatFormat(),
                new DatumaroFormat(),
                new LabelStudioFormat(),
                new YoloFormat(),
                new VocFormat(),
                new CityscapesFormat(),
                new CelebaMaskFormat(),
                ShardFormat.webDataset(),
                ShardFormat.records(),
                new FolderFormat()));
    }

    /** Those that are read. */
    public List<ReadableFormat> readable() {
        return formats.stream()
                .filter(ReadableFormat.class::isInstance)
                .map(ReadableFormat.class::cast)
                .toList();
    }

    /** Those that are written. */
    public List<WritableFormat> writable() {
        return formats.stream()
                .filter(WritableFormat.class::isInstance)
                .map(WritableFormat.class::cast)
                .toList();
    }

    /**
     * The format of an id that is read.
     *
     * @throws InputException when there is none; the message says which there are
     */
    public ReadableFormat readable(String id) throws InputException {
        return chosen(id, readable(), "read");
    }

    /**
     * The format of an id that is written.
     *
     * @throws InputException when there is none; the message says which there are
     */
    public WritableFormat writable(String id) throws InputException {
        return chosen(id, writable(), "written");
    }

    private static <F extends AnnotationFormat> F chosen(String id, List<F> formats, String what)
            throws InputException {
        Optional<F> found =
                formats.stream().filter(f -> f.info().id().equals(id)).findFirst();
        String ids = formats.stream().map(f -> f.info().id()).collect(Collectors.joining(", "));
        return found.orElseThrow(() -> new InputException("no format '" + id + "' is " + what + "; there are " + ids));
    }

    /**
     * The format that files look most like.
     *
     * @throws InputException when they look like none
     */
    public ReadableFormat detect(SourceFiles files) throws IOException, InputException {
        ReadableFormat best = null;
        Likeness most = Likeness.NONE;
        for (ReadableFormat format : readable()) {
            Likeness likeness = format.likeness(files);
            if (likeness.compareTo(most) > 0) {
                best = format;
                most = likeness;
            }
        }
        if (best == null) {
            throw new InputException(files.root() + " looks like no format that is read; name it with --format, one of "
                    + readable().stream().map(f -> f.info().id()).collect(Collectors.joining(", ")));
        }
        return best;
    }
}
