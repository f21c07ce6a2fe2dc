package org.towpath.platform;

import java.nio.file.Path;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an operator sets.
 *
 * @param home directory for everything kept on disk: embedded database, attachments, anchors
 * @param organisation name of the service on every page
 */
@ConfigurationProperties("towpath")
public record TowpathProperties(
        @DefaultValue(".towpath") Path home,
        @DefaultValue("Westmoor Liaison and Diversion") String organisation) {}
