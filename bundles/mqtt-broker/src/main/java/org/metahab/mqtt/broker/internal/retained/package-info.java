/** Keeps retained messages on disk. */
@NullMarked
package org.metahab.mqtt.broker.internal.retained;

import org.jspecify.annotations.NullMarked;
