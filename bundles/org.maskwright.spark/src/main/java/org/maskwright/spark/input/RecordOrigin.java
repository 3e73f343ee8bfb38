package org.maskwright.spark.input;

import java.util.function.Function;
import org.apache.spark.sql.Row;
import org.maskwright.check.facts.FileBytes;
import org.maskwright.dataset.file.FileStamp;
import org.maskwright.imaging.file.Integrity;
import org.maskwright.imaging.file.Integrity.State;
import org.maskwright.spark.facts.FileOrigin;

/** Pictures that come with the rows of the table, as {@code image_data} and {@code mask_data}. */
record RecordOrigin() implements FileOrigin {
    @Override
    public Function<String, FileBytes> of(Row row) {
        return path -> {
            String file = path.equals(row.getAs("image")) ? "image" : "mask";
            byte[] data = row.getAs(file + "_data");
            Long ns = row.getAs(file + "_ns");
            if (data == null || ns == null) {
                return none(path);
            }
            return data.length > FileBytes.MOST_BYTES
                    ? HadoopFiles.tooLarge(path, data.length)
                    : FileBytes.of(new FileStamp(path, data.length, ns), data);
        };
    }

    @Override
    public FileBytes read(String path) {
        return none(path);
    }

    /** What is said of a picture that is not there. */
    static FileBytes none(String path) {
        return FileBytes.none(path, new Integrity(State.VANISHED, "has no bytes in its row"));
    }
}
