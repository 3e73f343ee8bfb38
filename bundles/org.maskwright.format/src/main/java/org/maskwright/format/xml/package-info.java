/** XML of other tools, read as a stream without document types and entities. */
@NullMarked
@Export
@Version("0.1.0")
package org.maskwright.format.xml;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
