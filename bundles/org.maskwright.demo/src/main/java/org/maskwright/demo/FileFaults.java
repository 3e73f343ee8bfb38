package org.maskwright.demo;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** Plants what can be wrong with files as such: missing, misnamed, broken, superfluous. */
final class FileFaults {
    private FileFaults() {}

    static List<String> imageWithoutMask(DraftDataset draft, String id) {
        draft.remove(DraftDataset.maskPath(id));
        return List.of(DraftDataset.imagePath(id));
    }

    static List<String> maskWithoutImage(DraftDataset draft, String id) {
        draft.remove(DraftDataset.imagePath(id));
        return List.of(DraftDataset.maskPath(id));
    }

    static List<String> duplicateStem(DraftDataset draft, String id) {
        String twin = "images/" + id + ".png";
        draft.putImage(twin, Encodings.png(draft.portrait(id).image()));
        return List.of(DraftDataset.imagePath(id), twin);
    }

    /** Renames the sample and draws another whose name differs in case only. */
    static String caseCollision(DraftDataset draft, String id) {
        draft.renameSample(id, id + "a");
        draft.paint(id + "A");
        return id + "a";
    }

    static List<String> upperCaseExtension(DraftDataset draft, String id) {
        String shouting = "images/" + id + ".JPG";
        draft.rename(DraftDataset.imagePath(id), shouting);
        return List.of(shouting);
    }

    static String renamed(DraftDataset draft, String id, String newId) {
        draft.renameSample(id, newId);
        return newId;
    }

    static List<String> textAsImage(DraftDataset draft, String id) {
        byte[] text = "<html><body>404: this picture has moved</body></html>\n".getBytes(StandardCharsets.US_ASCII);
        draft.putImage(DraftDataset.imagePath(id), text);
        return List.of(DraftDataset.imagePath(id));
    }

    static List<String> emptyFile(DraftDataset draft, String id) {
        draft.putImage(DraftDataset.imagePath(id), new byte[0]);
        return List.of(DraftDataset.imagePath(id));
    }

    static List<String> truncatedImage(DraftDataset draft, String id) {
        draft.putImage(DraftDataset.imagePath(id), Encodings.cut(draft.bytes(DraftDataset.imagePath(id)), 0.6));
        return List.of(DraftDataset.imagePath(id));
    }

    static List<String> truncatedMask(DraftDataset draft, String id) {
        draft.putMask(DraftDataset.maskPath(id), Encodings.cut(draft.bytes(DraftDataset.maskPath(id)), 0.6));
        return List.of(DraftDataset.maskPath(id));
    }

    /** Changes bytes in the middle of the pixel data, so that its checksum is wrong. */
    static List<String> corruptMask(DraftDataset draft, String id) {
        byte[] bytes = draft.bytes(DraftDataset.maskPath(id));
        for (int i = bytes.length / 2; i < bytes.length / 2 + 8; i++) {
            bytes[i] ^= 0x5a;
        }
        draft.putMask(DraftDataset.maskPath(id), bytes);
        return List.of(DraftDataset.maskPath(id));
    }

    static List<String> pngNamedJpg(DraftDataset draft, String id) {
        draft.putImage(
                DraftDataset.imagePath(id), Encodings.png(draft.portrait(id).image()));
        return List.of(DraftDataset.imagePath(id));
    }

    /** A file of some hundred bytes that declares 3.6 gigapixels. */
    static List<String> bomb(DraftDataset draft, String id) {
        String path = "images/" + id + ".png";
        draft.remove(DraftDataset.imagePath(id));
        byte[] dot = Encodings.png(draft.portrait(id).image().getSubimage(0, 0, 4, 4));
        draft.putImage(path, Encodings.declaring(dot, 60_000, 60_000));
        return List.of(path);
    }

    static List<String> junk(DraftDataset draft, String id) {
        String[] names = {"images/.DS_Store", "images/._" + id + ".jpg", "masks/Thumbs.db"};
        for (String name : names) {
            draft.putImage(name, new byte[] {0, 0, 0, 1, 'B', 'u', 'd', '1'});
        }
        return List.of(names);
    }

    static List<String> foreignFile(DraftDataset draft) {
        draft.putImage(
                "notes.docx", "Ask Ms Lovelace for the rest of the pictures.\n".getBytes(StandardCharsets.US_ASCII));
        return List.of("notes.docx");
    }

    static List<String> foreignImage(DraftDataset draft, String id) {
        draft.putImage("cover.png", Encodings.png(draft.portrait(id).image()));
        return List.of("cover.png");
    }

    /** A COCO file whose annotation names an image and a category that are not there. */
    static List<String> brokenAnnotations(DraftDataset draft, String id) {
        String json = """
                {"images": [{"id": 1, "file_name": "images/ID.jpg", "width": 10, "height": 10}],
                 "categories": [{"id": 1, "name": "person"}],
                 "annotations": [{"id": 1, "image_id": 99, "category_id": 7, "bbox": [5, 5, -3, 4], "segmentation": [[1, 2, 3]]}]}
                """.replace("ID", id);
        draft.putImage("annotations.json", json.getBytes(StandardCharsets.UTF_8));
        return List.of("annotations.json");
    }
}
