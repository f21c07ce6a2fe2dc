package org.towpath.platform;

import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/**
 * Lets methods marked {@code @Scheduled} run. Such a round must be harmless on every node at once, and count on nothing
 * that another round does.
 */
@Configuration
@EnableScheduling
class Rounds {}
