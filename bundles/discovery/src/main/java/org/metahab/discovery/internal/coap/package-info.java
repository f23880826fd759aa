/** Reaches devices over CoAP. */
@NullMarked
package org.metahab.discovery.internal.coap;

import org.jspecify.annotations.NullMarked;
