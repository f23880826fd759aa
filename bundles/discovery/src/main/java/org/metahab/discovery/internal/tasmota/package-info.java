/** Tasmota: {@code tasmota/discovery/MAC/config} and {@code tasmota/discovery/MAC/sensors}. */
@NullMarked
package org.metahab.discovery.internal.tasmota;

import org.jspecify.annotations.NullMarked;
