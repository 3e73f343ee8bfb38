package org.maskwright.format.labelme;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.maskwright.core.LabelMap;
import org.maskwright.core.Mask;
import org.maskwright.core.Progress;
import org.maskwright.core.Size;
import org.maskwright.format.Collection;
import org.maskwright.format.FormatCatalogue;
import org.maskwright.format.ImportOptions;
import org.maskwright.format.ImportReport;
import org.maskwright.format.Importer;
import org.maskwright.format.model.AnnotationSource;
import org.maskwright.format.model.ReadableFormat.Likeness;
import org.maskwright.format.model.Region;
import org.maskwright.format.model.Remarks;
import org.maskwright.format.model.SourceFiles;
import org.maskwright.imaging.mask.MaskFile;
import org.maskwright.imaging.mask.MaskPng;

/** The classic LabelMe: masks in files, polygons, boxes, and what was deleted. */
class LabelmeXmlFormatTest {
    private static final String HEAD = "<annotation><filename>a.png</filename><folder>train</folder>"
            + "<imagesize><nrows>4</nrows><ncols>6</ncols></imagesize>";

    @TempDir
    private Path temp;

    private void write(String path, byte[] bytes) throws Exception {
        Path file = temp.resolve("set").resolve(path);
        Files.createDirectories(file.getParent());
        Files.write(file, bytes);
    }

    private static String object(String name, String rest) {
        return "<object><name>" + name + "</name>" + rest + "</object>";
    }

    private static String polygon(int... xy) {
        StringBuilder text = new StringBuilder("<polygon><username>u</username>");
        for (int i = 0; i < xy.length; i += 2) {
            text.append("<pt><x>")
                    .append(xy[i])
                    .append("</x><y>")
                    .append(xy[i + 1])
                    .append("</y></pt>");
        }
        return text.append("</polygon>").toString();
    }

    private SourceFiles files(String objects) throws Exception {
        write("Images/train/a.png", MaskPng.labels(Mask.parse("......", "......", "......", "......")));
        write("Masks/train/a_mask_1.png", MaskPng.labels(Mask.parse("##....", "##....", "......", ".....#")));
        write(
                "Annotations/train/a.xml",
                (HEAD + objects + "</annotation>").getBytes(java.nio.charset.StandardCharsets.UTF_8));
        return SourceFiles.of(temp.resolve("set"), Progress.none());
    }

    @Test
    void masksAndPolygonsArePainted() throws Exception {
        SourceFiles files = files(object("bag", "<segm><box><xmin>0</xmin></box><mask>a_mask_1.png</mask></segm>")
                + object("person", polygon(2, 1, 5, 1, 5, 3, 2, 3))
                + object("person", "<deleted>1</deleted>" + polygon(0, 0, 6, 0, 6, 4, 0, 4))
                + object("person", "<type>bounding_box</type>" + polygon(0, 0, 6, 0, 6, 4, 0, 4)));
        var format = FormatCatalogue.standard().detect(files);
        assertThat(format.info().id()).isEqualTo("labelme-xml");
        ImportReport report = Importer.run(format, files, temp.resolve("out"), ImportOptions.STANDARD, Progress.none());
        Mask labels = MaskFile.read(Files.readAllBytes(temp.resolve("out/masks/train/a.png")))
                .labels(new LabelMap.Indexed(3));
        StringBuilder rows = new StringBuilder();
        for (int y = 0; y < 4; y++) {
            for (int x = 0; x < 6; x++) {
                rows.append(labels.at(x, y));
            }
            rows.append('\n');
        }
        // bag 1, person 2: a polygon from column 2 to 5 fills the pixels between, as pycocotools does.
        assertThat(rows.toString()).isEqualTo("110000\n112220\n002220\n000001\n");
        assertThat(report.remarks()).singleElement().satisfies(r -> assertThat(r.what())
                .isEqualTo("bounding boxes were left out"));
    }

    @Test
    void partsAreOneObjectWithTheirWhole() throws Exception {
        SourceFiles files = files(object("p", "<id>1</id>" + polygon(0, 0, 2, 0, 2, 2))
                + object("p", "<id>2</id><parts><hasparts/><ispartof>1</ispartof></parts>" + polygon(3, 0, 5, 0, 5, 2))
                + object("p", "<id>3</id><parts><ispartof>3</ispartof></parts>" + polygon(0, 2, 2, 2, 2, 4)));
        try (AnnotationSource source = new LabelmeXmlFormat().open(files, new Remarks())) {
            List<String> objects = new ArrayList<>();
            for (Region region :
                    source.next().orElseThrow().drawing().orElseThrow().on(new Size(6, 4))) {
                objects.add(region.instance().orElseThrow());
            }
            assertThat(objects).containsExactly("object 1", "object 1", "object 3");
        }
    }

    @Test
    void filesOfPascalVocAreNotItsOwn() throws Exception {
        SourceFiles files = files(object("person", "<bndbox><xmin>1</xmin></bndbox>"));
        assertThat(new LabelmeXmlFormat().likeness(files)).isEqualTo(Likeness.NONE);
    }

    /** 10 and 130 pixels are what NumPy counts in the mask files where any channel is not 0. */
    @Test
    void aRealFile() throws Exception {
        Path folder = Collection.folder("datumaro-mini/labelme_dataset");
        SourceFiles files = SourceFiles.of(folder, Progress.none());
        var format = FormatCatalogue.standard().detect(files);
        assertThat(format.info().id()).isEqualTo("labelme-xml");
        List<String> areas = new ArrayList<>();
        try (AnnotationSource source = format.open(files, new Remarks())) {
            assertThat(source.images()).isEqualTo(1);
            Size size = new Size(102, 77);
            for (Region region :
                    source.next().orElseThrow().drawing().orElseThrow().on(size)) {
                areas.add(region.label().name() + " " + region.extent().on(size).pixels());
            }
        }
        assertThat(areas).contains("license plate 10", "m1 130").hasSize(6);
    }
}
