package org.maskwright.spark.facts;

import java.nio.file.Path;
import org.maskwright.check.facts.FileBytes;

/**
 * Files of a folder that every executor sees under the same path.
 *
 * @param root the folder
 */
public record FolderOrigin(String root) implements FileOrigin {
    @Override
    public FileBytes read(String path) {
        return FileBytes.read(Path.of(root), path);
    }
}
