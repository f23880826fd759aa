/** Runs conventions over links: finds devices, keeps their things and items, carries states and commands. */
@NullMarked
package org.metahab.discovery.internal.engine;

import org.jspecify.annotations.NullMarked;
