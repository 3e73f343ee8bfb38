package org.maskwright.format;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.io.FileUtils;
import org.maskwright.core.LabelClass;
import org.maskwright.core.LabelMap;
import org.maskwright.core.Mask;
import org.maskwright.core.Progress;
import org.maskwright.core.Size;
import org.maskwright.format.model.ReadableFormat;
import org.maskwright.format.model.WritableFormat;
import org.maskwright.imaging.mask.MaskPng;

/** Small files of every format that is read: those that we write ourselves, and the kinds of shapes that only other tools write. */
final class ForeignSamples {
    /** Of every image in them. */
    static final Size SIZE = new Size(6, 4);

    /** When all entries of archives were made, in milliseconds: their bytes are the same each day. */
    private static final long ARCHIVED = 1_700_000_000_000L;

    private static final List<String> ROWS = List.of(".####.", ".#..#.", ".####.", "......");

    private ForeignSamples() {}

    /**
     * A folder in a format.
     *
     * @param files text by path; images come of themselves
     */
    record ForeignSample(String name, String format, Map<String, String> files) {
        void writeTo(Path folder) throws Exception {
            if (files.isEmpty()) {
                export((WritableFormat) FormatCatalogue.standard().readable(format), folder);
            }
            for (Map.Entry<String, String> file : files.entrySet()) {
                Path path = folder.resolve(file.getKey());
                Files.createDirectories(path.getParent());
                byte[] picture = file.getValue().isEmpty() ? SmallDataset.image(SIZE, 1) : new byte[0];
                Files.write(path, picture.length > 0 ? picture : file.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }

        @Override
        public String toString() {
            return name;
        }
    }

    /** All samples. */
    static Stream<ForeignSample> all() {
        List<ForeignSample> samples = new ArrayList<>();
        for (ReadableFormat format : FormatCatalogue.standard().readable()) {
            String id = format.info().id();
            if (format instanceof WritableFormat) {
                samples.add(new ForeignSample(id + " as we write it", id, Map.of()));
            }
        }
        samples.addAll(shapes());
        samples.add(sample(
                "yolo",
                "labels/a.txt",
                "0 0.1 0.1 0.5 0.1 0.5 0.5\n1 0.5 0.5 0.1 0.2\n",
                "data.yaml",
                """
                path: .
                names:
                  0: person
                  1: 'dog'
                """,
                "images/a.png"));
        samples.add(sample(
                "voc",
                "labelmap.txt",
                """
                # label:color_rgb:parts:actions
                background:0,0,0::
                person:0,0,2::
                dog:0,0,3::
                """,
                "ImageSets/Segmentation/train.txt",
                "a\n",
                "JPEGImages/a.png",
                "SegmentationClass/a.png"));
        return samples.stream();
    }

    private static List<ForeignSample> shapes() {
        String polygon = "[[0.5,0.5],[4,0.5],[4.25,3]]";
        String flat = "[0.5,0.5,4,0.5,4.25,3]";
        return List.of(
                sample("coco", "a.json", """
                        {"images":[{"id":1,"file_name":"a.png","width":6,"height":4}],
                         "categories":[{"id":1,"name":"person"},{"id":2,"name":"dog"}],
                         "annotations":[{"id":1,"image_id":1,"category_id":1,"iscrowd":0,"segmentation":[%s]},
                          {"id":2,"image_id":1,"category_id":2,"iscrowd":1,"segmentation":{"size":[4,6],"counts":[3,5,16]}},
                          {"id":3,"image_id":1,"category_id":2,"bbox":[0,0,2,2]}]}
                        """.formatted(flat), "a.png"),
                sample("coco-results", "r.json", """
                        [{"image_id":1,"category_id":1,"score":0.5,"segmentation":{"size":[4,6],"counts":[0,24]}},
                         {"image_id":1,"category_id":1,"score":0.5,"segmentation":{"size":[4,6],"counts":[3,5,16]}}]
                        """, "1.png"),
                sample("labelme", "a.json", """
                        {"version":"5.0","flags":{},"imagePath":"a.png","imageWidth":6,"imageHeight":4,"imageData":null,
                         "shapes":[{"label":"p","points":%s,"shape_type":"polygon","group_id":null},
                          {"label":"q","points":[[0,0],[3,3]],"shape_type":"rectangle","group_id":1},
                          {"label":"q","points":[[0,0],[3,3]],"shape_type":"circle"}]}
                        """.formatted(polygon), "labels.txt", "__ignore__\np\nq\n", "a.png"),
                sample("cvat", "annotations.xml", """
                        <?xml version="1.0" encoding="utf-8"?>
                        <annotations><version>1.1</version><meta><task><labels>
                         <label><name>p</name><color>#ff0000</color><attributes><attribute><name>x</name></attribute></attributes>
                         </label></labels></task></meta>
                         <image id="0" name="a.png" subset="train" width="6" height="4">
                          <polygon label="p" points="0.5,0.5;4,0.5;4.25,3" z_order="1" group_id="2"><attribute
                           name="x">1 &amp; 2</attribute></polygon>
                          <mask label="p" rle="1, 3" left="1" top="0" width="2" height="2" z_order="0"/>
                          <box label="p" xtl="0" ytl="0" xbr="1" ybr="1"/>
                         </image></annotations>
                        """, "images/train/a.png"),
                sample("datumaro", "annotations/train.json", """
                        {"info":{},"categories":{"label":{"labels":[{"name":"p","parent":""}]}},
                         "items":[{"id":"a","image":{"path":"a.png","size":[4,6]},"annotations":[
                          {"id":1,"type":"polygon","label_id":0,"group":1,"z_order":1,"points":%s},
                          {"id":2,"type":"mask","label_id":0,"group":0,"z_order":0,"rle":{"size":[4,6],"counts":"0h0"}},
                          {"id":3,"type":"bbox","label_id":0,"bbox":[0,0,1,1]}]}]}
                        """.formatted(flat), "images/train/a.png"),
                sample("labelstudio", "tasks.json", """
                        [{"id":1,"file_upload":"0123abcd-a.png","data":{"image":"/data/local-files/?d=images/a.png"},
                          "annotations":[{"ground_truth":false,"was_cancelled":false,"result":[
                           {"type":"polygonlabels","original_width":6,"original_height":4,"image_rotation":0,
                            "value":{"points":[[10,10],[80,10],[80,90]],"polygonlabels":["p"]}},
                           {"type":"choices","value":{"choices":["x"]}}]}]}]
                        """, "images/a.png"),
                sample("supervisely", "meta.json", """
                        {"classes":[{"title":"p","color":"#00ff00","shape":"any"}]}
                        """, "ds/ann/a.png.json", """
                        {"size":{"height":4,"width":6},"objects":[{"classTitle":"p","geometryType":"polygon",
                          "points":{"exterior":%s,"interior":[[[1,1],[2,1],[2,2]]]}},
                         {"classTitle":"p","geometryType":"rectangle","points":{"exterior":[[0,0],[3,2]],"interior":[]}}]}
                        """.formatted(polygon), "ds/img/a.png"));
    }

    /** Texts by path in turn; paths at the end without a text are pictures. */
    private static ForeignSample sample(String format, String... files) {
        Map<String, String> all = new java.util.TreeMap<>();
        for (int i = 0; i < files.length; i++) {
            boolean picture = files[i].endsWith(".png");
            all.put(files[i], picture ? "" : files[i + 1]);
            i += picture ? 0 : 1;
        }
        return new ForeignSample(format + " as others write it", format, all);
    }

    private static void export(WritableFormat format, Path out) throws Exception {
        Path dataset = Files.createTempDirectory("foreign");
        try {
            Mask mask = Mask.parse(ROWS.toArray(String[]::new));
            var classes = List.of(LabelClass.BACKGROUND, new LabelClass(1, "person", 0xff0000), LabelClass.unnamed(2));
            SmallDataset.write(dataset, new LabelMap.Indexed(classes), List.of(mask, mask));
            Files.delete(out);
            Exporter.run(
                    SmallDataset.order(dataset, Map.of()),
                    ExportOptions.of(format).verified(false),
                    out,
                    Progress.none());
        } finally {
            FileUtils.deleteDirectory(dataset.toFile());
        }
    }

    /** An archive of the kind that its name says. */
    static byte[] archive(String name) throws IOException {
        var bytes = new ByteArrayOutputStream();
        byte[] picture = MaskPng.labels(Mask.parse("##", ".."));
        if (name.endsWith(".zip")) {
            try (var out = new ZipOutputStream(bytes)) {
                for (String entry : List.of("set/images/a.png", "set/masks/a.png")) {
                    var header = new ZipEntry(entry);
                    header.setTime(ARCHIVED);
                    out.putNextEntry(header);
                    out.write(picture);
                }
            }
            return bytes.toByteArray();
        }
        try (OutputStream raw = name.endsWith(".tar") ? bytes : new GZIPOutputStream(bytes);
                var out = new TarArchiveOutputStream(raw)) {
            for (String entry : List.of("a".repeat(120) + "/a.png", "masks/a.png")) {
                var header = new TarArchiveEntry(entry);
                header.setSize(picture.length);
                header.setModTime(ARCHIVED);
                out.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
                out.putArchiveEntry(header);
                out.write(picture);
                out.closeArchiveEntry();
            }
        }
        return bytes.toByteArray();
    }
}
