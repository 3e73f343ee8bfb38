/** Shards: files that hold many samples each, as trainers stream them. They are taken apart by {@link org.maskwright.format.container.Unpacked}. */
@NullMarked
@Export
@Version("0.1.0")
package org.maskwright.format.shard;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
