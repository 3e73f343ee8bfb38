/**
 * Where pairs come from that lie in no folder: manifests, WebDataset's shards, Parquet with pictures in it. The driver knows shards and tables, never
 * single files.
 */
@NullMarked
@Export
@Version("0.1.0")
package org.maskwright.spark.input;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
