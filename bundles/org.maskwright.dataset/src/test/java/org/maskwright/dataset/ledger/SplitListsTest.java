package org.maskwright.dataset.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.maskwright.core.Part;
import org.maskwright.core.Sample;
import org.maskwright.core.SampleName;
import org.maskwright.core.SampleStatus;
import org.maskwright.dataset.layout.StrayFile;

class SplitListsTest {
    @TempDir
    private Path root;

    private final List<StrayFile> strays = new ArrayList<>();

    private void list(String path, String text) throws IOException {
        Files.createDirectories(root.resolve(path).getParent());
        Files.writeString(root.resolve(path), text);
        strays.add(new StrayFile(path, StrayFile.StrayKind.OTHER, text.length()));
    }

    /** Knows the samples 1 to 6 by key, stem and path. */
    private static Optional<Sample> find(String name) {
        String stem = name.startsWith("images/") ? name.substring("images/".length()) : name;
        String number = stem.endsWith(".jpg") ? stem.substring(0, stem.length() - 4) : stem;
        return number.matches("[1-6]")
                ? Optional.of(new Sample(
                        new SampleName(number + ".jpg", number),
                        Optional.of("images/" + number + ".jpg"),
                        Optional.of("masks/" + number + ".png"),
                        SampleStatus.UNREVIEWED))
                : Optional.empty();
    }

    private SplitLedger split() throws IOException {
        return SplitLists.read(root, strays, SplitListsTest::find);
    }

    @Test
    void listsBesideEachOtherAreASplit() throws IOException {
        list("train.txt", "1\n2\r\n\n# a comment\n3\n");
        list("val.txt", "\uFEFF4");
        list("test.txt", "images/5.jpg masks/5.png\n");
        assertThat(split().parts())
                .isEqualTo(Map.of(
                        "1.jpg",
                        Part.TRAIN,
                        "2.jpg",
                        Part.TRAIN,
                        "3.jpg",
                        Part.TRAIN,
                        "4.jpg",
                        Part.VAL,
                        "5.jpg",
                        Part.TEST));
    }

    @Test
    void theListsThatNameMostSamplesCount() throws IOException {
        list("ImageSets/Main/person_train.txt", "1 1\n2 -1\n");
        list("ImageSets/Main/person_val.txt", "3 1\n");
        list("ImageSets/Segmentation/train.txt", "1\n2\n4\n");
        list("ImageSets/Segmentation/val.txt", "3\n5\n");
        list("ImageSets/Segmentation/trainval.txt", "1\n2\n3\n4\n5\n");
        assertThat(split().entries()).hasSize(5);
        assertThat(split().partOf("5.jpg")).contains(Part.VAL);
    }

    @Test
    void whatIsNotYetDividedIsToBeTrainedOn() throws IOException {
        list("annotations/list.txt", "#Image CLASS-ID SPECIES BREED ID\n1 1 1 1\n2 2 1 2\n3 2 1 2\n");
        list("annotations/trainval.txt", "1 1 1 1\n2 2 1 2\n");
        list("annotations/test.txt", "3 2 1 2\n");
        assertThat(split().parts()).isEqualTo(Map.of("1.jpg", Part.TRAIN, "2.jpg", Part.TRAIN, "3.jpg", Part.TEST));
    }

    @Test
    void whatIsToTrainAndValidateWithIsThePartTrainWhereNothingElseSaysIt() throws IOException {
        list("annotations/trainval.txt", "1 1 1 1\n2 1 1 1\n");
        list("annotations/test.txt", "3 1 1 1\n");
        assertThat(split().parts()).isEqualTo(Map.of("1.jpg", Part.TRAIN, "2.jpg", Part.TRAIN, "3.jpg", Part.TEST));
        list("annotations/train.txt", "1\n");
        list("annotations/val.txt", "2\n");
        assertThat(split().parts()).isEqualTo(Map.of("1.jpg", Part.TRAIN, "2.jpg", Part.VAL, "3.jpg", Part.TEST));
    }

    @Test
    void tablesBesideEachOtherAreASplit() throws IOException {
        list("train.csv", "image,mask\n1.jpg,1.png\n\"images/2.jpg\",\"masks/2.png\"\n");
        list("val.csv", "image,mask\n3.jpg,3.png\n");
        assertThat(split().parts()).isEqualTo(Map.of("1.jpg", Part.TRAIN, "2.jpg", Part.TRAIN, "3.jpg", Part.VAL));
        assertThat(split().entries()).as("the headings are no samples").hasSize(3);
    }

    @Test
    void logsOfTrainingAreNoSplit() throws IOException {
        list("train.csv", "epoch,loss\n1,0.4\n2,0.3\n");
        list("val.csv", "epoch,loss\n1,0.5\n2,0.4\n");
        assertThat(split()).isEqualTo(SplitLedger.NONE);
    }

    @Test
    void aPathMayBeginAboveTheDataset() throws IOException {
        list("lists/train_ids.txt", "/data/somewhere/images/1.jpg\n..\\set\\images\\2.jpg\n");
        list("lists/valid_ids.txt", "./images/3.jpg,masks/3.png");
        assertThat(split().parts()).isEqualTo(Map.of("1.jpg", Part.TRAIN, "2.jpg", Part.TRAIN, "3.jpg", Part.VAL));
    }

    @Test
    void aSampleOfTwoListsHasTwoRowsAndANameOfNoneStays() throws IOException {
        list("train.txt", "1\n2\n");
        list("val.txt", "2\n99\n");
        assertThat(split().entries())
                .containsExactly(
                        new SplitLedger.PartAssignment("1.jpg", "", Part.TRAIN),
                        new SplitLedger.PartAssignment("2.jpg", "", Part.TRAIN),
                        new SplitLedger.PartAssignment("2.jpg", "", Part.VAL),
                        new SplitLedger.PartAssignment("99", "", Part.VAL));
    }

    @Test
    void otherTextIsNoSplit() throws IOException {
        list("train.txt", "epoch 1: loss 0.4\nepoch 2: loss 0.3\n1\n");
        list("test.txt", "dice 0.9\n2\n");
        assertThat(split()).isEqualTo(SplitLedger.NONE);
    }

    @Test
    void aListOfOnePartIsNoSplit() throws IOException {
        list("train.txt", "1\n2\n");
        list("x/val.txt", "3\n");
        assertThat(split()).isEqualTo(SplitLedger.NONE);
    }
}
