/** Words that join two names: `Moscow and Ankara`, `美国和伊朗`, `US-Russian`. */
export const JOINERS =
  /\s*(?:,\s*(?:and|y|e|et|ve|и|та|und|و)?\s+|\s+(?:and|&|ve|ile|и|та|y|e|et|und|ed|plus|as well as)\s+|\s+و\s?|[、/]|和|与|與|及|\s+-\s+|-|–)\s*/giu;
