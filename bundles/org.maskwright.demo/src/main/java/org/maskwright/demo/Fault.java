package org.maskwright.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;

/** The faults that can be planted into a clean dataset, each named after what was done wrong. */
public enum Fault {
    IMAGE_WITHOUT_MASK(inPlace("PAIR_IMAGE_WITHOUT_MASK", FileFaults::imageWithoutMask)),
    MASK_WITHOUT_IMAGE(inPlace("PAIR_MASK_WITHOUT_IMAGE", FileFaults::maskWithoutImage)),
    DUPLICATE_STEM(inPlace("NAME_DUP_STEM", FileFaults::duplicateStem)),
    CASE_COLLISION(renamed("NAME_CASE_COLLISION", FileFaults::caseCollision)),
    UPPER_CASE_EXTENSION(inPlace("EXT_CASE", FileFaults::upperCaseExtension)),
    NON_ASCII_NAME(renamed("NAME_NON_ASCII", (draft, id) -> FileFaults.renamed(draft, id, id + "-Zoë"))),
    RESERVED_NAME(renamed("NAME_RESERVED", (draft, id) -> FileFaults.renamed(draft, id, "aux"))),
    TOO_LONG_NAME(
            renamed("NAME_TOO_LONG", (draft, id) -> FileFaults.renamed(draft, id, id + "-very".repeat(40) + "-long"))),
    TEXT_AS_IMAGE(inPlace("FILE_UNREADABLE", FileFaults::textAsImage)),
    EMPTY_FILE(inPlace("FILE_UNREADABLE", FileFaults::emptyFile)),
    TRUNCATED_IMAGE(inPlace("FILE_TRUNCATED", FileFaults::truncatedImage)),
    TRUNCATED_MASK(inPlace("FILE_TRUNCATED", FileFaults::truncatedMask)),
    CORRUPT_MASK(inPlace("FILE_CORRUPT", FileFaults::corruptMask)),
    PNG_NAMED_JPG(inPlace("FORMAT_EXT_MISMATCH", FileFaults::pngNamedJpg)),
    BOMB(inPlace("IMAGE_TOO_LARGE", FileFaults::bomb)),
    SMALLER_MASK(inPlace("SIZE_MISMATCH", MaskFaults::smaller)),
    MASK_OF_OTHER_ASPECT(inPlace("SIZE_MISMATCH", MaskFaults::otherAspect)),
    ORIENTATION(inPlace("EXIF_ORIENTATION_MISMATCH", ImageFaults::orientation)),
    EMPTY_MASK(inPlace("MASK_EMPTY", MaskFaults::empty)),
    FULL_MASK(inPlace("MASK_FULL", MaskFaults::full)),
    UNKNOWN_VALUES(inPlace("MASK_VALUES_UNKNOWN", MaskFaults::unknownValues)),
    ANTIALIASED_MASK(inPlace("MASK_ANTIALIASED", MaskFaults::antialiased)),
    ALPHA_MASK(inPlace("MASK_ALPHA_CHANNEL", MaskFaults::alpha)),
    RGB_MASK(inPlace("MASK_RGB_NOT_GRAY", MaskFaults::rgb)),
    SIXTEEN_BIT_MASK(inPlace("MASK_BIT_DEPTH", MaskFaults::sixteenBit)),
    ONE_BIT_MASK(inPlace("MASK_BIT_DEPTH", MaskFaults::oneBit)),
    PALETTE_MASK(inPlace("MASK_BIT_DEPTH", MaskFaults::palette)),
    JPEG_MASK(inPlace("MASK_LOSSY_FORMAT", MaskFaults::jpeg)),
    ZERO_ONE_MASK(inPlace("MASK_SCALE_01", MaskFaults::zeroOne)),
    NOT_A_NUMBER(inPlace("NAN_INF", MaskFaults::notANumber)),
    SPECKLES(inPlace("MASK_SPECKLES", MaskFaults::speckles)),
    HOLES(inPlace("MASK_HOLES", MaskFaults::holes)),
    COMPONENTS(inPlace("MASK_COMPONENTS", MaskFaults::components)),
    BORDER_CONTACT(inPlace("MASK_TOUCHES_BORDER", MaskFaults::touchesTop)),
    AREA_OUTLIER(inPlace("MASK_AREA_OUTLIER", MaskFaults::areaOutlier)),
    SHAPE_OUTLIER(inPlace("MASK_SHAPE_OUTLIER", MaskFaults::shapeOutlier)),
    EDGE_OFF(inPlace("MASK_EDGE_OFF_IMAGE_EDGE", MaskFaults::edgeOff)),
    SHIFTED_MASK(inPlace("MASK_SHIFTED", MaskFaults::shifted)),
    GROWN_MASK(inPlace("MASK_GROWN", MaskFaults::grown)),
    SHRUNK_MASK(inPlace("MASK_SHRUNK", MaskFaults::shrunk)),
    INVERTED_MASK(inPlace("MASK_INVERTED", MaskFaults::inverted)),
    MASK_EQUALS_IMAGE(inPlace("MASK_EQUALS_IMAGE", MaskFaults::equalsImage)),
    STALE_MASK(inPlace("MASK_STALE", MaskFaults::stale)),
    EXCHANGED_MASKS(twin(List.of("MASK_OF_OTHER_IMAGE"), TwinFaults::exchangedMasks)),
    SAME_FILE(twin(List.of("DUP_EXACT_FILE"), TwinFaults::sameFile)),
    SAME_PIXELS(twin(List.of("DUP_EXACT_PIXELS"), TwinFaults::samePixels)),
    NEARLY_SAME(twin(List.of("DUP_NEAR"), TwinFaults::nearlySame)),
    SAME_IMAGE_OTHER_MASK(twin(List.of("DUP_SAME_IMAGE_DIFF_MASK", "DUP_EXACT_FILE"), TwinFaults::sameImageOtherMask)),
    SAME_MASK(twin(List.of("DUP_MASK"), TwinFaults::sameMask)),
    NEARLY_SAME_MASK(twin(List.of("DUP_NEAR_MASK"), TwinFaults::nearlySameMask)),
    DARK(inPlace("IMAGE_DARK", ImageFaults::dark)),
    LIGHT(inPlace("IMAGE_LIGHT", ImageFaults::light)),
    BLURRY(inPlace("IMAGE_BLURRY", ImageFaults::blurry)),
    LOW_INFORMATION(inPlace("IMAGE_LOW_INFORMATION", ImageFaults::lowInformation)),
    ODD_SIZE(inPlace("IMAGE_ODD_SIZE", ImageFaults::large)),
    ODD_ASPECT(inPlace("IMAGE_ODD_ASPECT", ImageFaults::strip)),
    GREY(inPlace("IMAGE_GREYSCALE", ImageFaults::grey)),
    SUBJECT_DARK(inPlace("SUBJECT_DARK", ImageFaults::subjectDark)),
    SUBJECT_BLURRY(inPlace("SUBJECT_BLURRY", ImageFaults::subjectBlurry)),
    JUNK_FILES(stray("JUNK_FILE", FileFaults::junk)),
    FOREIGN_FILE(stray("FILE_FOREIGN", (draft, id) -> FileFaults.foreignFile(draft))),
    FOREIGN_IMAGE(stray("IMAGE_FOREIGN", FileFaults::foreignImage)),
    BROKEN_ANNOTATIONS(stray("ANNOTATION_JSON_INVALID", FileFaults::brokenAnnotations)),
    RATIO_OFF(split(List.of("SPLIT_RATIO_OFF"), SplitFaults::ratioOff)),
    DRIFT(split(List.of("SPLIT_DRIFT", "SPLIT_RATIO_OFF"), SplitFaults::drift)),
    LEAK_EXACT(twin(List.of("SPLIT_LEAK_EXACT", "DUP_EXACT_FILE"), SplitFaults::leakExact)),
    LEAK_NEAR(twin(List.of("SPLIT_LEAK_NEAR", "DUP_NEAR"), SplitFaults::leakNear)),
    LEAK_GROUP(twin(List.of("SPLIT_LEAK_GROUP"), SplitFaults::leakGroup)),
    OVERLAP(ledger("SPLIT_OVERLAP", SplitFaults::overlap)),
    UNASSIGNED(unassigned("SPLIT_UNASSIGNED", SplitFaults::unassigned)),
    UNKNOWN_SAMPLE(unknown("SPLIT_UNKNOWN_SAMPLE", SplitFaults::unknownSample));

    /** Changes the dataset, and says what is to be found. */
    private interface Deed {
        List<Planted> plant(DraftDataset draft, String id);
    }

    /** How a fault is planted. {@code own}: whether it takes a clean sample for itself. */
    private record Recipe(List<String> ruleIds, boolean own, Deed deed) {}

    private final Recipe recipe;

    Fault(Recipe recipe) {
        this.recipe = recipe;
    }

    /** Ids of the rules that must find it, the one that it stands for first. */
    public List<String> ruleIds() {
        return recipe.ruleIds();
    }

    /** Whether it takes a clean sample for itself; if not, it leaves the sample's own files as they are. */
    public boolean takesSample() {
        return recipe.own();
    }

    /**
     * Plants this fault.
     *
     * @param draft the dataset to be broken
     * @param id a clean sample of it; some faults give it another id or add another sample
     * @return what a check must find now, and did not before
     * @throws IllegalArgumentException when there is no such sample
     */
    public List<Planted> plant(DraftDataset draft, String id) {
        draft.portrait(id);
        return recipe.deed().plant(draft, id);
    }

    private static Recipe inPlace(String ruleId, BiFunction<DraftDataset, String, List<String>> deed) {
        return new Recipe(
                List.of(ruleId), true, (draft, id) -> List.of(new Planted(ruleId, id, deed.apply(draft, id))));
    }

    private static Recipe renamed(String ruleId, BiFunction<DraftDataset, String, String> deed) {
        return new Recipe(List.of(ruleId), true, (draft, id) -> {
            String newId = deed.apply(draft, id);
            return List.of(
                    new Planted(ruleId, newId, List.of(DraftDataset.imagePath(newId), DraftDataset.maskPath(newId))));
        });
    }

    private static Recipe twin(List<String> ruleIds, BiFunction<DraftDataset, String, String> deed) {
        return new Recipe(ruleIds, true, (draft, id) -> {
            String other = deed.apply(draft, id);
            List<Planted> planted = new ArrayList<>();
            for (String rule : ruleIds) {
                boolean ofMasks = rule.contains("MASK") && !rule.contains("IMAGE_DIFF");
                Function<String, String> path = ofMasks ? DraftDataset::maskPath : DraftDataset::imagePath;
                planted.add(new Planted(rule, other, List.of(path.apply(id), path.apply(other))));
            }
            return planted;
        });
    }

    private static Recipe stray(String ruleId, BiFunction<DraftDataset, String, List<String>> deed) {
        return new Recipe(List.of(ruleId), false, (draft, id) -> deed.apply(draft, id).stream()
                .map(file -> new Planted(ruleId, "", List.of(file)))
                .toList());
    }

    private static Recipe split(List<String> ruleIds, Consumer<DraftDataset> deed) {
        return new Recipe(ruleIds, false, (draft, id) -> {
            deed.accept(draft);
            return ruleIds.stream()
                    .map(rule -> new Planted(rule, "", List.of()))
                    .toList();
        });
    }

    private static Recipe ledger(String ruleId, BiConsumer<DraftDataset, String> deed) {
        return new Recipe(List.of(ruleId), true, (draft, id) -> {
            deed.accept(draft, id);
            return List.of(new Planted(ruleId, id, List.of(DraftDataset.imagePath(id))));
        });
    }

    /** A sample that the split leaves out: told of the dataset, not of the sample. */
    private static Recipe unassigned(String ruleId, BiConsumer<DraftDataset, String> deed) {
        return new Recipe(List.of(ruleId), true, (draft, id) -> {
            deed.accept(draft, id);
            return List.of(new Planted(ruleId, "", List.of()));
        });
    }

    private static Recipe unknown(String ruleId, Function<DraftDataset, String> deed) {
        return new Recipe(
                List.of(ruleId), false, (draft, id) -> List.of(new Planted(ruleId, deed.apply(draft), List.of())));
    }
}
