package org.maskwright.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.maskwright.core.InputException;
import org.maskwright.core.LabelMap;
import org.maskwright.core.Progress;
import org.maskwright.dataset.Access;
import org.maskwright.dataset.DatasetFolder;
import org.maskwright.dataset.Scan;
import org.maskwright.dataset.layout.LabelMapText;
import org.maskwright.evaluate.StoredMeaning;
import org.maskwright.imaging.video.VideoReader;
import org.maskwright.infer.SegmentationModel;
import org.maskwright.session.composite.CompositeItem;
import org.maskwright.session.composite.CompositeItems;
import org.maskwright.session.composite.MatteSource;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Which images, and whose masks. */
final class MatteArgs {
    @Parameters(
            arity = "0..*",
            paramLabel = "IMAGE|FOLDER|DATASET",
            description = "Images and folders of images, with --model or --masks; without these a dataset, whose masks"
                    + " are taken.")
    private List<Path> paths = List.of();

    @Option(
            names = "--masks",
            paramLabel = "DIR",
            description = "Folder of masks that are called as the images are, but for what they begin or end with; soft"
                    + " where their greys are.")
    private @Nullable Path masks;

    @Option(names = "--labels", paramLabel = "MAP", description = "What mask values mean, as 'check' takes it.")
    private @Nullable String labels;

    @Mixin
    private LookingArgs looking = new LookingArgs();

    @Mixin
    private ModelArgs model = new ModelArgs();

    /**
     * Images and masks, ready to be asked; closed when all is done.
     *
     * @param items the images
     * @param masks their masks
     * @param open what is to be closed
     */
    record Ready(List<CompositeItem> items, MatteSource masks, Optional<SegmentationModel> open)
            implements AutoCloseable {
        @Override
        public void close() {
            open.ifPresent(SegmentationModel::close);
        }
    }

    /** How many images are worked on at once. */
    int threads() throws InputException {
        return model.threads();
    }

    /**
     * Finds the images and whose masks are taken.
     *
     * @param target where results go: not within what is read
     * @throws InputException when something that was named is not there, or there is nothing to do
     */
    Ready ready(Path target, Console console, Progress progress) throws IOException, InputException {
        if (paths.isEmpty()) {
            throw new InputException(
                    "compose what? Give a dataset, or images with --model M or --masks DIR, right after the command");
        }
        if (model.given() && masks != null) {
            throw new InputException("--model and --masks both say whose masks are taken; give one");
        }
        for (Path path : paths) {
            requireOutside(target, path);
        }
        if (model.given()) {
            List<CompositeItem> items = CompositeItems.of(paths, Optional.empty(), progress);
            SegmentationModel loaded = model.load(model.find(new DatasetArgs()), console);
            var source = new MatteSource.OfModel(loaded, looking.looking());
            return new Ready(items, source, Optional.of(loaded));
        }
        return masks == null ? ofDataset(progress) : ofFolder(masks, progress);
    }

    /** The one video that was named, if that is what was named. */
    Optional<Path> video() throws InputException {
        Optional<Path> video = paths.stream().filter(VideoReader::isVideo).findFirst();
        if (video.isPresent() && paths.size() > 1) {
            throw new InputException(video.get() + " is a video; compose it by itself");
        }
        return video;
    }

    /**
     * The model for a video; the caller closes it.
     *
     * @throws InputException when none was named, or it cannot be used
     */
    Ready ofVideo(Path video, Console console) throws IOException, InputException {
        if (!model.given()) {
            throw new InputException("whose masks? Give --model M with a video");
        }
        if (!Files.isRegularFile(video)) {
            throw new InputException("there is no file " + video + "; check the name");
        }
        // A file that is none is told before a model is loaded.
        VideoReader.open(video).close();
        SegmentationModel loaded = model.load(model.find(new DatasetArgs()), console);
        return new Ready(List.of(), new MatteSource.OfModel(loaded, looking.looking()), Optional.of(loaded));
    }

    private Ready ofFolder(Path folder, Progress progress) throws IOException, InputException {
        List<CompositeItem> items = CompositeItems.of(paths, Optional.of(folder), progress);
        List<Path> files = items.stream().flatMap(i -> i.mask().stream()).toList();
        Optional<LabelMap> said = said();
        LabelMap meaning = said.isPresent()
                ? said.get()
                : StoredMeaning.of(
                        new StoredMeaning.AskedFiles("what is in " + folder, "--labels", files),
                        model.threads(),
                        progress);
        return new Ready(items, new MatteSource.OfFiles(meaning), Optional.empty());
    }

    private Ready ofDataset(Progress progress) throws IOException, InputException {
        if (paths.size() > 1 || !Files.isDirectory(paths.getFirst())) {
            throw new InputException("whose masks? Give --model M or --masks DIR with images, or one dataset alone");
        }
        DatasetFolder folder = DatasetFolder.open(paths.getFirst(), Access.READ);
        Scan scan = folder.scan(folder.settings(), progress);
        Optional<LabelMap> said = said();
        LabelMap meaning =
                said.isPresent() ? said.get() : scan.layout().layout().labels();
        return new Ready(CompositeItems.of(folder, scan), new MatteSource.OfFiles(meaning), Optional.empty());
    }

    private Optional<LabelMap> said() throws InputException {
        return labels == null ? Optional.empty() : Optional.of(LabelMapText.parse(labels));
    }

    private static void requireOutside(Path target, Path source) throws InputException {
        Path to = target.toAbsolutePath().normalize();
        if (Files.isDirectory(source) && to.startsWith(source.toAbsolutePath().normalize())) {
            throw new InputException(target + " lies in " + source
                    + ", where the results would be taken for images; name" + " a folder outside of it");
        }
    }
}
