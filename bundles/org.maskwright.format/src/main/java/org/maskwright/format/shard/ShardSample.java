package org.maskwright.format.shard;

import org.maskwright.format.model.ExportImage;

/**
 * A sample that goes into a shard: image and mask, byte for byte as they are stored.
 *
 * @param image with its mask
 */
record ShardSample(ExportImage image) {
    String imageFile() {
        return image.file();
    }

    /** WebDataset takes what follows the first dot of a name as the kind of file: no sample's name may have one. */
    String key() {
        String name = image.name();
        return name.indexOf('.') < 0 ? name : name.replace('.', '_') + "-" + image.index();
    }

    byte[] imageBytes() {
        return image.picture().bytes();
    }

    byte[] maskBytes() {
        return image.mask().stored();
    }

    String maskExtension() {
        return image.mask().storedExtension();
    }
}
