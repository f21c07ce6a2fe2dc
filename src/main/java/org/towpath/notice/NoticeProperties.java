package org.towpath.notice;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an operator sets for messages.
 *
 * @param every how often a node looks for messages to send; zero for never, on a node that sends none
 */
@ConfigurationProperties("towpath.notices")
record NoticeProperties(@DefaultValue("PT2S") Duration every) {}
