package org.maskwright.dataset.layout;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.maskwright.core.Part;

class PartWordTest {
    @ParameterizedTest
    @CsvSource({
        "train, TRAIN, {}",
        "train_images, TRAIN, {}_images",
        "images-val, VAL, images-{}",
        "Test_RGB, TEST, {}_RGB",
        "imagesTr, TRAIN, images{}",
        "labelsTs, TEST, labels{}",
        "trainA, TRAIN, {}A",
        "trainannot, TRAIN, {}annot",
        "ISIC_Validation_Input, VAL, ISIC_{}_Input",
        "set/valid/images, VAL, set/{}/images",
        "train/test, TEST, train/{}",
    })
    void findsTheWordWhereverItStands(String folders, Part part, String around) {
        PartWord word = PartWord.in(folders).orElseThrow();
        assertThat(word.part()).isEqualTo(part);
        assertThat(word.replaced(folders, "{}")).isEqualTo(around);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "images", "constraint", "contest", "portraits", "tr", "va", "tests_of_mine", "validated"})
    void findsNoneInOtherWords(String folders) {
        assertThat(PartWord.in(folders)).isEmpty();
    }
}
