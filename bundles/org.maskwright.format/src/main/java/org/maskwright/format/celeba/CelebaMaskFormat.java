package org.maskwright.format.celeba;

import static org.maskwright.format.model.FormatInfo.Capacity.CLASSES;
import static org.maskwright.format.model.FormatInfo.Capacity.HOLES;
import static org.maskwright.format.model.FormatInfo.Capacity.PIXELS;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.maskwright.core.InputException;
import org.maskwright.core.LabelClass;
import org.maskwright.core.LabelMap;
import org.maskwright.core.Mask;
import org.maskwright.core.Size;
import org.maskwright.core.area.Area;
import org.maskwright.format.model.AnnotatedImage;
import org.maskwright.format.model.AnnotationSource;
import org.maskwright.format.model.Extent;
import org.maskwright.format.model.FormatInfo;
import org.maskwright.format.model.ListedSource;
import org.maskwright.format.model.ReadableFormat;
import org.maskwright.format.model.Region;
import org.maskwright.format.model.Remarks;
import org.maskwright.format.model.SourceFiles;
import org.maskwright.imaging.mask.MaskFile;

/** CelebAMask-HQ: up to 18 masks of an image, one for each part of the face, painted one upon the other. */
public final class CelebaMaskFormat implements ReadableFormat {
    /** In the order in which they are painted, which is that of their ids, from 1. */
    private static final List<String> PARTS = List.of(
            "skin", "nose", "eye_g", "l_eye", "r_eye", "l_brow", "r_brow", "l_ear", "r_ear", "mouth", "u_lip", "l_lip",
            "hair", "hat", "ear_r", "neck_l", "neck", "cloth");

    private static final Pattern MASK = Pattern.compile(
            "(?:.*/)?CelebAMask-HQ-mask-anno/\\d+/(\\d+)_(" + String.join("|", PARTS) + ")\\.png",
            Pattern.CASE_INSENSITIVE);

    @Override
    public FormatInfo info() {
        return new FormatInfo(
                "celebamask-hq",
                "CelebAMask-HQ",
                List.of(
                        "`CelebA-HQ-img/N.jpg`",
                        "`CelebAMask-HQ-mask-anno/0…14/NNNNN_PART.png`: a mask of 512×512 for each part of the face; the"
                                + " images are of 1024×1024"),
                Set.of(PIXELS, CLASSES, HOLES),
                "Any value but 0 is the part; a later part lies upon an earlier one, in the order of the set's own"
                        + " g_mask.py: " + String.join(", ", PARTS)
                        + ". Masks are brought to the size of their image by"
                        + " the nearest pixel. `--as person` takes all parts together.",
                List.of("switchablenorms/CelebAMask-HQ: face_parsing/Data_preprocessing/g_mask.py"));
    }

    @Override
    public Likeness likeness(SourceFiles files) {
        return files.images().stream().anyMatch(p -> MASK.matcher(p).matches()) ? Likeness.CERTAIN : Likeness.NONE;
    }

    @Override
    public AnnotationSource open(SourceFiles files, Remarks remarks) throws InputException {
        Map<Integer, Map<Integer, String>> masks = new TreeMap<>();
        for (String path : files.images()) {
            Matcher name = MASK.matcher(path);
            if (name.matches() && name.group(1).length() < 10) {
                int part = PARTS.indexOf(name.group(2).toLowerCase(java.util.Locale.ROOT)) + 1;
                masks.computeIfAbsent(Integer.parseInt(name.group(1)), n -> new TreeMap<>())
                        .put(part, path);
            }
        }
        if (masks.isEmpty()) {
            throw new InputException("there is no mask such as CelebAMask-HQ-mask-anno/0/00000_skin.png in "
                    + files.root() + "; name the folder that holds CelebAMask-HQ-mask-anno");
        }
        List<AnnotatedImage> images = new ArrayList<>();
        masks.forEach((number, parts) -> images.add(new AnnotatedImage(
                "CelebA-HQ-img/" + number + ".jpg",
                parts.values().iterator().next(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(size -> regions(files, parts, size)))));
        return new ListedSource(classes(), images);
    }

    private static List<LabelClass> classes() {
        List<LabelClass> classes = new ArrayList<>(List.of(LabelClass.BACKGROUND));
        for (String part : PARTS) {
            int id = classes.size();
            classes.add(new LabelClass(id, part, LabelClass.unnamed(id).rgb()));
        }
        return classes;
    }

    private static List<Region> regions(SourceFiles files, Map<Integer, String> parts, Size image)
            throws IOException, InputException {
        List<LabelClass> classes = classes();
        List<Region> regions = new ArrayList<>();
        for (Map.Entry<Integer, String> part : parts.entrySet()) {
            Mask mask = mask(files.path(part.getValue()), part.getValue());
            if (mask.size().aspectError(image) > 0.01) {
                throw new InputException(part.getValue() + " is of " + mask.size() + " px, its image of " + image
                        + " is no larger copy");
            }
            Area area = Area.of(mask.resampled(image));
            regions.add(new Region(classes.get(part.getKey()), Optional.empty(), new Extent.Pixels(area)));
        }
        return regions;
    }

    private static Mask mask(Path file, String name) throws IOException, InputException {
        byte[] bytes = Files.readAllBytes(file);
        try {
            return MaskFile.read(bytes).labels(new LabelMap.NonZero());
        } catch (IOException e) {
            throw new InputException(name + ": " + e.getMessage(), e);
        }
    }
}
