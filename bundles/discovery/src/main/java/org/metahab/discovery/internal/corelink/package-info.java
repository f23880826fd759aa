/** Devices that list their resources in the CoRE link format (RFC 6690). */
@NullMarked
package org.metahab.discovery.internal.corelink;

import org.jspecify.annotations.NullMarked;
