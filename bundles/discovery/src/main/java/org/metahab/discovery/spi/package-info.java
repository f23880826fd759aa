/**
 * How a family of devices announces itself and speaks: the interface that each convention implements, and the values it
 * trades with whoever runs it. Knows no transport.
 */
@Export
@Version("0.1.0")
@NullMarked
package org.metahab.discovery.spi;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
